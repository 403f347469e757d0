// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What claims tell, gathered by what they tell it of, so that each can be held against those before it. */
final class Tellings<T> {
    private final Map<Object, List<T>> bySubject = new HashMap<>();

    /** Those of one subject so far, to be added to. */
    List<T> of(Object subject) {
        return bySubject.computeIfAbsent(subject, key -> new ArrayList<>(1));
    }

    /** Hands on each telling that clashes with an earlier one of its subject, and the first such. */
    void forEachClash(BiPredicate<T, T> clash, BiConsumer<T, T> laterAndEarlier) {
        for (List<T> told : bySubject.values()) {
            for (int i = 1; i < told.size(); i++) {
                T later = told.get(i);
                told.subList(0, i).stream()
                        .filter(earlier -> clash.test(later, earlier))
                        .findFirst()
                        .ifPresent(earlier -> laterAndEarlier.accept(later, earlier));
            }
        }
    }
}
