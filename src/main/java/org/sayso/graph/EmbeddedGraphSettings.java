// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to open the embedded store.
 *
 * @param directory where the store, its logs, the Bolt password and the drift marker lie; created when missing
 * @param boltPort on 127.0.0.1; 0 for a free one, which {@link EmbeddedGraphStore#bolt} then tells
 * @param boltPassword of the user {@code neo4j}, at least 8 characters; null for a generated one in {@code <directory>/bolt-password}
 * @param boltWritable whether others than the importer may change data over Bolt; what they change counts as drift
 * @param pageCacheBytes memory, outside the heap, for the store's pages
 * @param boltInContainer whether Bolt listens on every address of a container, for a port that is published on the host's loopback
 * @param procedures classes with procedures and functions of our own, for whoever writes Cypher; their procedures must only read
 */
public record EmbeddedGraphSettings(
        Path directory,
        int boltPort,
        @Nullable String boltPassword,
        boolean boltWritable,
        long pageCacheBytes,
        boolean boltInContainer,
        List<Class<?>> procedures) {
    static final long DEFAULT_PAGE_CACHE_BYTES = 128L << 20;

    public EmbeddedGraphSettings {
        procedures = List.copyOf(procedures);
    }

    /** The default port aside, what the settings say when nobody set them: a free port, a generated password, not writable, no procedures of our own. */
    public static EmbeddedGraphSettings in(Path directory) {
        return new EmbeddedGraphSettings(directory, 0, null, false, DEFAULT_PAGE_CACHE_BYTES, false, List.of());
    }

    public EmbeddedGraphSettings withBoltPort(int port) {
        return new EmbeddedGraphSettings(
                directory, port, boltPassword, boltWritable, pageCacheBytes, boltInContainer, procedures);
    }

    public EmbeddedGraphSettings withBoltPassword(@Nullable String password) {
        return new EmbeddedGraphSettings(
                directory, boltPort, password, boltWritable, pageCacheBytes, boltInContainer, procedures);
    }

    public EmbeddedGraphSettings withBoltWritable(boolean writable) {
        return new EmbeddedGraphSettings(
                directory, boltPort, boltPassword, writable, pageCacheBytes, boltInContainer, procedures);
    }

    public EmbeddedGraphSettings withPageCacheBytes(long bytes) {
        return new EmbeddedGraphSettings(
                directory, boltPort, boltPassword, boltWritable, bytes, boltInContainer, procedures);
    }

    public EmbeddedGraphSettings withBoltInContainer(boolean inContainer) {
        return new EmbeddedGraphSettings(
                directory, boltPort, boltPassword, boltWritable, pageCacheBytes, inContainer, procedures);
    }

    public EmbeddedGraphSettings withProcedures(List<Class<?>> classes) {
        return new EmbeddedGraphSettings(
                directory, boltPort, boltPassword, boltWritable, pageCacheBytes, boltInContainer, classes);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "EmbeddedGraphSettings[directory=%s, boltPort=%d, boltWritable=%s]"
                .formatted(directory, boltPort, boltWritable);
    }
}
