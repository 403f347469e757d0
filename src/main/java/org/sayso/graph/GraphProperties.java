// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code sayso.graph.*}; an unknown one refuses the start.
 *
 * @param directory the embedded store's
 * @param pageCache memory, beside the heap, for the store's pages; it is taken as they are read, and should hold the store or most of it
 * @param planAhead see {@link PlannedAhead#SETTING}
 */
@Validated
@ConfigurationProperties(prefix = "sayso.graph", ignoreUnknownFields = false)
public record GraphProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("128MB") DataSize pageCache,
        @DefaultValue("true") boolean planAhead,
        @Valid @DefaultValue Bolt bolt) {

    /**
     * Bolt, for Neo4j's own tools.
     *
     * @param port on 127.0.0.1; 0 for a free one
     * @param password generated when not set
     * @param writable whether others than the importer may change data over Bolt
     */
    public record Bolt(
            @DefaultValue("7687") @Min(0) @Max(65_535) int port,
            @Nullable @Size(min = 8) String password,
            @DefaultValue("false") boolean writable) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Bolt[port=%d, writable=%s]".formatted(port, writable);
        }
    }

    EmbeddedGraphSettings embedded() {
        return EmbeddedGraphSettings.in(directory)
                .withBoltPort(bolt.port())
                .withBoltPassword(bolt.password())
                .withBoltWritable(bolt.writable())
                .withPageCacheBytes(pageCache.toBytes());
    }
}
