// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short answers as they were given, by their entity tag: whoever asks the same of the same graph in the same form gets the same bytes without a query. An import
 * makes all of them unreachable, as tags go by the version of the graph. Thread-safe.
 */
final class AnswerCache {
    private static final int LONGEST = 64 * 1024;
    /** What an entry takes beside its body. */
    private static final int OVERHEAD = 400;

    private final Cache<String, Answer> answers;

    /** @param bytes that may be kept; zero for none */
    AnswerCache(long bytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, Answer>weigher((tag, answer) -> answer.body().capacity() + OVERHEAD)
                .build();
    }

    /**
     * One answer as it was given.
     *
     * @param body before any coding, at its beginning
     * @param links to other pages, by their relation
     * @param leftOut rows that it leaves out on purpose, where that was counted
     */
    record Answer(
            ByteBuffer body,
            boolean truncated,
            Map<String, String> links,
            @Nullable Long leftOut) {}

    @Nullable
    Answer get(String tag) {
        return answers.getIfPresent(tag);
    }

    void put(String tag, Answer answer) {
        if (answer.body().capacity() <= LONGEST) {
            answers.put(tag, answer);
        }
    }
}
