// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.Seeds;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** For tests that ask the store with the records that come with Sayso. */
abstract class SeedScenario {
    static final GraphStore store = Seeds.shared();

    static List<Map<String, Object>> ask(String query, String... parameters) {
        return CannedQueries.ask(store, query, parameters);
    }

    static List<Map<String, Object>> cypher(String cypher, Map<String, ?> parameters) {
        return RowCollector.all(store, new Statement(cypher, parameters));
    }

    /** The id of the one relation of this type between two entities. */
    static String relation(String from, String type, String to) {
        var rows = cypher(
                "MATCH (:Entity {id: $from})-[r]->(:Entity {id: $to}) WHERE type(r) = $type RETURN r.id AS id",
                Map.of("from", from, "type", type, "to", to));
        assertThat(rows).as("%s %s %s", from, type, to).hasSize(1);
        return text(rows.getFirst().get("id"));
    }

    /** The names of entities, and the titles of documents, as the queries show voices and the like. */
    static List<String> names(List<String> ids) {
        return ids.stream().map(SeedScenario::name).sorted().toList();
    }

    static String name(String id) {
        var rows = cypher(
                "MATCH (n:Entity|Document {id: $id}) RETURN coalesce(n.name, n.title, n.id) AS name", Map.of("id", id));
        assertThat(rows).as("things with the id %s", id).hasSize(1);
        return text(rows.getFirst().get("name"));
    }

    /** A value as the cell of a hand-written row: nothing for null, {@code |} between several. */
    static String text(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("|"))
                : Objects.toString(value, "");
    }
}
