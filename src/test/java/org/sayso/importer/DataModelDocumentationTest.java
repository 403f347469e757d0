// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.record.Claim;
import org.sayso.record.Document;
import org.sayso.record.Entity;
import org.sayso.record.Locator;
import org.sayso.record.Stance;
import org.sayso.record.Status;
import org.sayso.record.Wording;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/** Whatever property and edge the importer can write has a row in its section of docs/data-model.md: shown on examples with everything an entity, a document and a claim can have. */
class DataModelDocumentationTest {
    private static final RelationType ASKED = new RelationType(
            "ASKED",
            "",
            "asked",
            "was asked by",
            Set.of(EntityType.ORGANIZATION),
            Set.of(EntityType.ORGANIZATION),
            true,
            List.of("from", "to", "list"),
            RelationType.Time.SPAN,
            true,
            null,
            Map.of(
                    "list", qualifier("list", QualifierType.Kind.ENTITY, Set.of(EntityType.INSTRUMENT)),
                    "capacity", qualifier("capacity", QualifierType.Kind.TEXT, Set.of())),
            Map.of());
    private static final Vocabulary VOCABULARY = new Vocabulary(Map.of(), new TreeMap<>(Map.of("ASKED", ASKED)));

    @Test
    void everyPropertyOfAnEntityIsDocumented() throws Exception {
        var node = EntityNode.of(entity(), "a-document");
        assertThat(rows("Entity")).containsAll(node.properties().keySet()).contains("digest");
    }

    @Test
    void everyPropertyOfADocumentIsDocumented() throws Exception {
        var node = DocumentNode.of(document(List.of(claim("2020"))), VOCABULARY);
        assertThat(rows("Document")).containsAll(node.properties().keySet()).contains("digest");
    }

    @Test
    void everyPropertyAndEdgeOfAClaimIsDocumented() throws Exception {
        for (String when : List.of("2020", "")) {
            Claim claim = claim(when);
            var node = ClaimNode.of(claim, document(List.of(claim)), ASKED);
            assertThat(rows("Claim"))
                    .containsAll(node.properties().keySet())
                    .containsAll(node.edges().stream().map(Edge::type).toList())
                    .contains("digest", "CONTRADICTS", "COMPETES_WITH");
            assertThat(section("Claim"))
                    .contains(node.edges().stream()
                            .flatMap(edge -> edge.properties().keySet().stream())
                            .map("`%s`"::formatted)
                            .toList());
        }
    }

    @Test
    void everyPropertyOfARelationIsDocumented() throws Exception {
        var derivation = new Derivation(VOCABULARY, act -> null);
        var edge = derivation
                .derive(List.of(supporting("1", true, "2020"), supporting("2", false, "2021")))
                .orElseThrow();
        assertThat(edge.properties()).containsKeys("deniedBy", "differs", "attested", "onBehalfOf", "act", "latest");
        assertThat(rows("Direct relations")).containsAll(edge.properties().keySet());
    }

    private static Entity entity() throws Edtf.FormatException {
        return new Entity(
                "a-raid",
                EntityType.EVENT,
                "Raid",
                "A raid",
                List.of("The raid"),
                new TreeMap<>(Map.of("The raid", List.of("somebody"))),
                new TreeMap<>(Map.of("wikidata", "Q1")),
                Edtf.parse("2020"),
                "a-place",
                "A note");
    }

    private static Document document(List<Claim> claims) throws Edtf.FormatException {
        return new Document(
                "a-document",
                "Title",
                "a-paper",
                List.of("Author"),
                Edtf.parse("2020-01-02"),
                "en",
                "a.txt",
                "0".repeat(64),
                20,
                List.of("19 of 3"),
                new TreeMap<>(Map.of("7", "a link")),
                "A note",
                List.of(),
                claims);
    }

    /** @param when empty for none: then the claim is attested at the document's date */
    private static Claim claim(String when) throws Edtf.FormatException {
        boolean dated = !when.isEmpty();
        return new Claim(
                "c1",
                "ASKED",
                "r1",
                "a",
                "b",
                "a-raid",
                dated ? Edtf.parse(when) : null,
                Edtf.parse("2020-01-01"),
                new TreeMap<>(Map.of(
                        "list", "a-list", "capacity", "envoy", "wants", "BANNED", "wantsFrom", "b", "wantsTo", "c")),
                List.of("list", "wantsFrom", "wantsTo"),
                List.of("d"),
                Stance.AFFIRMS,
                Wording.PLAIN,
                Status.DONE,
                dated,
                dated ? "e" : null,
                List.of("f"),
                "parent",
                List.of(new Locator(1, null, null, Locator.Role.MAIN)),
                List.of("key"),
                List.of("note"),
                List.of("x#y"),
                List.of("x#z"));
    }

    private static SupportingClaim supporting(String id, boolean affirms, String when) throws Edtf.FormatException {
        return new SupportingClaim(
                id,
                "ASKED",
                "r1",
                "a",
                "b",
                "a-document",
                affirms,
                "plain",
                Edtf.parse(when),
                "a-raid",
                when,
                "voice" + id,
                "Voice",
                List.of("d"),
                Map.of("list", "a-list", "capacity", "envoy " + id));
    }

    private static QualifierType qualifier(String name, QualifierType.Kind kind, Set<EntityType> of) {
        return new QualifierType(name, kind, of, "");
    }

    /** The names in the first column of the tables of a section. */
    private static Collection<String> rows(String heading) throws IOException {
        return section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 2)))
                .flatMap(names -> Pattern.compile("`([^`]+)`").matcher(names).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(Path.of("docs", "data-model.md"));
        return Stream.of(page.split("\n## "))
                .filter(part -> part.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
