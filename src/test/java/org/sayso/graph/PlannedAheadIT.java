// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.cypher.internal.frontend.phases.CompilationPhaseTracer.CompilationPhase;
import org.neo4j.cypher.internal.tracing.TimingCompilationTracer;
import org.neo4j.monitoring.Monitors;
import org.sayso.ServerScenario;
import org.sayso.TestGraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What Neo4j plans, as it tells it itself, once all has been {@link PlannedAhead}. */
class PlannedAheadIT extends ServerScenario {
    private static final List<String> THINGS = List.of(
            "/api/entities",
            "/api/entities?type=Event&limit=2",
            "/api/entities?q=bo",
            "/api/entities?q=conferense&type=Event,Person&skip=1",
            "/api/entities/bo-lind",
            "/api/entities/river-party/relations?direction=in&stance=affirmed&limit=1",
            "/api/entities/government-of-north/relations?type=RAIDED,DESIGNATED",
            "/api/entities/government-of-north/relations?stance=affirmed,contested&direction=out",
            "/api/entities/bo-lind/claims",
            "/api/entities/bo-lind/claims?part=subject",
            "/api/entities/bo-lind/claims?part=saidBy,subject",
            "/api/entities/list-a/claims?part=about",
            "/api/relations/{relation}",
            "/api/relations/{relation}/claims?limit=1",
            "/api/claims/c6",
            "/api/documents",
            "/api/documents?publisher=daily-north",
            "/api/documents/doc-1",
            "/api/documents/doc-2/claims?type=SPOKE_AT",
            "/api/entities/bo-lindt",
            "/api/documents/doc-17",
            "/api/claims/c66",
            "/api/relations/0123456789abcdef0123456789abcdef");
    private static final String SPEAKERS = "/api/queries/speakers-at-event/results.csv?event=";

    @Autowired
    private ObjectProvider<PlannedAhead> parts;

    @Autowired
    private PlanningAhead planning;

    @Autowired
    private EmbeddedGraphStore store;

    private final Set<String> planned = ConcurrentHashMap.newKeySet();

    @Test
    void whatIsAskedForLaterIsPlannedAlready() throws InterruptedException {
        awaitTheStart();
        // Again, as the graph was empty, and had another version.
        get("/api/version");
        parts.orderedStream().flatMap(part -> part.steps().stream()).forEach(Runnable::run);
        Object listener = listen();
        THINGS.stream()
                .map(path -> path.replace("{relation}", TestGraph.BO_SPOKE))
                .forEach(path -> assertThat(get(path).statusCode()).as(path).isIn(200, 404));
        Stream.of("conference-2020", "Bo%20Lind", "nobody%20there", "conference-2020&evidence=true")
                .forEach(event ->
                        assertThat(get(SPEAKERS + event).statusCode()).as(event).isIn(200, 400));
        assertThat(planned).isEmpty();
        assertThat(cypher("", "RETURN 17 AS unheardOf").statusCode()).isEqualTo(200);
        assertThat(planned).containsExactly("RETURN 17 AS unheardOf");
        monitors().removeMonitorListener(listener);
    }

    @Test
    void aStatementIsPlannedForItsValuesAndDoesNotRun() throws InterruptedException {
        awaitTheStart();
        Statement failing = new Statement("UNWIND range(1, 3) AS i RETURN i / $zero AS planned", Map.of("zero", 0L));
        Object listener = listen();
        store.planFor(failing);
        store.planFor(failing);
        assertThat(planned).containsExactly(failing.cypher());
        assertThatThrownBy(() -> RowCollector.all(store, failing)).hasMessageContaining("/ by zero");
        assertThat(planned).hasSize(1);
        monitors().removeMonitorListener(listener);
    }

    private void awaitTheStart() throws InterruptedException {
        for (int i = 0; i < 1200 && !planning.isDone(); i++) {
            Thread.sleep(100);
        }
        assertThat(planning.isDone()).isTrue();
    }

    /** From here on {@link #planned} has the statements that Neo4j plans. */
    private Object listen() {
        planned.clear();
        Object listener = new TimingCompilationTracer.EventListener() {
            @Override
            public void startQueryCompilation(String query) {}

            @Override
            public void queryCompiled(TimingCompilationTracer.QueryEvent event) {
                // It tells of those too whose plan is there already.
                if (event.phases().stream().anyMatch(phase -> phase.phase() == CompilationPhase.LOGICAL_PLANNING)) {
                    planned.add(event.query());
                }
            }
        };
        monitors().addMonitorListener(listener);
        return listener;
    }

    private Monitors monitors() {
        return store.part(Monitors.class);
    }
}
