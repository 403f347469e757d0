// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The limits in force, and where each comes from. */
@Component
class Limits {

    /**
     * One limit.
     *
     * @param setting that changes it
     * @param value in force, as the setting would be written
     * @param amount the same as a number
     * @param unit of that: {@code milliseconds}, {@code bytes}, or empty where things are counted
     * @param origin {@code default}, or where it was set
     */
    record Limit(String setting, String value, long amount, String unit, String origin) {}

    private static final SortedMap<Long, String> TIMES =
            new TreeMap<>(Map.of(1L, "ms", 1000L, "s", 60_000L, "m", 3_600_000L, "h"));
    private static final SortedMap<Long, String> SIZES =
            new TreeMap<>(Map.of(1L, "B", 1L << 10, "KB", 1L << 20, "MB", 1L << 30, "GB"));

    private final QueryProperties query;
    private final AdhocProperties adhoc;
    private final ExportProperties export;
    private final Environment environment;

    Limits(QueryProperties query, AdhocProperties adhoc, ExportProperties export, Environment environment) {
        this.query = query;
        this.adhoc = adhoc;
        this.export = export;
        this.environment = environment;
    }

    List<Limit> all() {
        List<Limit> limits = new ArrayList<>();
        limits.add(limit("sayso.query.timeout", query.timeout()));
        limits.add(limit("sayso.query.stall", query.stall()));
        limits.add(limit("sayso.query.memory", DataSize.ofBytes(query.memoryBytes())));
        limits.add(limit("sayso.query.json-rows", query.jsonRows()));
        limits.add(limit("sayso.query.concurrency", query.concurrency()));
        limits.add(limit("sayso.query.waiting", query.waiting()));
        limits.add(limit("sayso.query.queue", query.queue()));
        limits.add(limit("sayso.query.cache", query.cache()));
        limits.add(limit("sayso.adhoc.timeout", adhoc.timeout()));
        limits.add(limit("sayso.adhoc.memory", adhoc.memory()));
        limits.add(limit("sayso.adhoc.values", adhoc.values()));
        limits.add(limit("sayso.adhoc.body", adhoc.body()));
        limits.add(limit("sayso.adhoc.statement", adhoc.statement()));
        limits.add(limit("sayso.adhoc.workers", adhoc.workers()));
        limits.add(limit("sayso.adhoc.lost-workers", adhoc.lostWorkers()));
        limits.add(limit("sayso.adhoc.queue", adhoc.queue()));
        limits.add(limit("sayso.adhoc.waiting", adhoc.waiting()));
        limits.add(limit("sayso.export.timeout", export.timeout()));
        limits.add(limit("sayso.export.memory", export.memory()));
        limits.add(limit("sayso.export.concurrency", export.concurrency()));
        limits.add(limit("sayso.export.waiting", export.waiting()));
        limits.add(limit("sayso.export.queue", export.queue()));
        limits.add(limit("sayso.export.spool", export.spool()));
        limits.add(limit("sayso.export.betweenness-nodes", export.betweennessNodes()));
        return limits;
    }

    private Limit limit(String setting, Duration value) {
        return new Limit(setting, text(value.toMillis(), TIMES), value.toMillis(), "milliseconds", origin(setting));
    }

    private Limit limit(String setting, DataSize value) {
        return new Limit(setting, text(value.toBytes(), SIZES), value.toBytes(), "bytes", origin(setting));
    }

    private Limit limit(String setting, long value) {
        return new Limit(setting, Long.toString(value), value, "", origin(setting));
    }

    /** In the largest unit of which it is a whole number, as settings are written. */
    private static String text(long amount, SortedMap<Long, String> units) {
        long unit = units.keySet().stream()
                .filter(size -> amount >= size && amount % size == 0)
                .reduce(1L, Math::max);
        return amount / unit + String.valueOf(units.get(unit));
    }

    private String origin(String setting) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(setting);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(name);
            if (property != null) {
                Origin origin = property.getOrigin();
                return origin == null ? "set" : origin.toString();
            }
        }
        return "default";
    }
}
