// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.query.ExportProperties;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ExportRequestTest {
    private static final RelationType SPOKE_AT = new RelationType(
            "SPOKE_AT",
            "",
            "spoke at",
            "heard",
            Set.of(EntityType.PERSON),
            Set.of(EntityType.EVENT),
            false,
            List.of("from", "to"),
            RelationType.Time.MOMENT,
            false,
            null,
            Map.of(),
            Map.of());

    private final Words store = new Words();
    private final Graphs graphs = new Graphs(
            store,
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("sayso.export", ExportProperties.class));

    @Test
    void allFaultsAreToldTogetherWhoeverFindsThem() {
        CallerException refused = catchThrowableOfType(
                CallerException.class,
                () -> request(Map.of(
                        "relations", List.of("SPOKE_ATT,SPOKE_AT"),
                        "since", List.of("2022-01-02"),
                        "until", List.of("2022-01-01"),
                        "flavour", List.of("yed"),
                        "depth", List.of("9"),
                        "colour", List.of("red"))));
        assertThat(refused.details().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(error -> error.get("parameter"))
                .containsExactly("colour", "depth", "relations", "since", "flavour");
        assertThat(refused).hasMessageContaining("the vocabulary has no type SPOKE_ATT; did you mean SPOKE_AT?");
    }

    @Test
    void theVocabularyIsReadAgainOnceTheGraphHasChanged() {
        Map<String, List<String>> given = Map.of("relations", List.of("SPOKE_AT"));
        request(given);
        request(given);
        assertThat(store.reads).isEqualTo(1);
        store.changes++;
        request(given);
        assertThat(store.reads).isEqualTo(2);
    }

    private void request(Map<String, List<String>> given) {
        ExportRequest.of(graphs, GraphFormat.GEXF, given, (name, labels) -> {
            throw new AssertionError(name);
        });
    }

    /** A graph with nothing but its vocabulary. */
    private static final class Words extends FakeGraphStore {
        private int reads;
        private int changes;

        Words() {
            super(cypher -> {});
        }

        @Override
        public long changeCount() {
            return changes;
        }

        @Override
        public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
            reads++;
            visitor.columns(List.of("json", "digest"));
            visitor.beginRow();
            visitor.onString(new Vocabulary(Map.of(), new TreeMap<>(Map.of(SPOKE_AT.name(), SPOKE_AT))).json());
            visitor.onString("digest");
            visitor.endRow();
            return new ReadSummary(1, false);
        }
    }
}
