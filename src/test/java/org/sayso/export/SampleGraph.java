// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sayso.PackagedServer;
import org.sayso.graph.Cancellation;

/** The graphs that readers are run on: the seeds as a packaged server sends parts of them, and one of traps. */
enum SampleGraph {
    TRAPS,
    SEEDS,
    CLAIMS,
    PROJECTION,
    METRICS;

    /** All of them, in files below a folder. */
    static Map<SampleGraph, GraphFiles> in(Path folder) throws IOException {
        Map<SampleGraph, GraphFiles> all = new EnumMap<>(SampleGraph.class);
        all.put(TRAPS, GraphFiles.written(new TrapGraph(), folder.resolve("traps")));
        try (PackagedServer server = new PackagedServer(Files.createDirectory(folder.resolve("server")))) {
            for (SampleGraph graph : List.of(SEEDS, CLAIMS, PROJECTION, METRICS)) {
                Path target = folder.resolve(graph.name());
                all.put(graph, GraphFiles.fetched(server, graph.part(), graph.source(), target));
            }
        }
        return all;
    }

    private String part() {
        return switch (this) {
            case TRAPS -> throw new IllegalStateException("No server has it");
            case SEEDS -> "layer=relations";
            case CLAIMS -> "layer=claims";
            case PROJECTION -> "layer=projection";
            case METRICS -> "metrics=" + String.join(",", Metric.words());
        };
    }

    GraphSource source() {
        return switch (this) {
            case TRAPS -> new TrapGraph();
            case SEEDS -> SeedGraph.direct(GraphFilter.NONE);
            case CLAIMS -> SeedGraph.claims(GraphFilter.NONE);
            case PROJECTION -> new Projection(SeedGraph.read(), SeedGraph.vocabulary(), GraphFilter.NONE);
            case METRICS ->
                new MeasuredGraph(SEEDS.source(), List.of(Metric.values()), Integer.MAX_VALUE, new Cancellation());
        };
    }
}
