// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationIdentityTest {
    private static final RelationType SPOKE_AT = TestVocabulary.relation("SPOKE_AT", "from", "to");
    private static final RelationType RAIDED = TestVocabulary.relation("RAIDED", "from", "to", "act");
    private static final RelationType DESIGNATED = TestVocabulary.relation("DESIGNATED", "from", "to", "list");

    @Test
    void countsTheEndsAlone() {
        assertThat(id(SPOKE_AT, null, "2023-07-01", "one", Map.of("capacity", "senator")))
                .isEqualTo(id(SPOKE_AT, "rally", null, "other", Map.of()));
    }

    @Test
    void tellsTypesAndEndsApart() {
        assertThat(Set.of(
                        idOf(SPOKE_AT, "a", "b"),
                        idOf(SPOKE_AT, "b", "a"),
                        idOf(RAIDED, "a", "b"),
                        idOf(DESIGNATED, "a", "b")))
                .hasSize(4);
    }

    @Test
    void countsTheQualifiersThatItsTypeNames() {
        String listed = id(DESIGNATED, null, null, "one", Map.of("list", "fto-list", "ground", "x"));

        assertThat(id(DESIGNATED, null, "1997", "two", Map.of("list", "fto-list")))
                .isEqualTo(listed);
        assertThat(id(DESIGNATED, null, null, "one", Map.of("list", "eu-list"))).isNotEqualTo(listed);
        assertThat(id(DESIGNATED, null, null, "one", Map.of())).isNotEqualTo(listed);
    }

    @Test
    void anActIsTheSameInEveryDocumentAndAtEveryDate() {
        assertThat(id(RAIDED, "raid-2023", "2023-06-20", "one", Map.of()))
                .isEqualTo(id(RAIDED, "raid-2023", "2023-06", "two", Map.of()));
    }

    @Test
    void withoutAnActItsDateAsWrittenStandsIn() {
        String dated = id(RAIDED, null, "2023-06", "one", Map.of());

        assertThat(id(RAIDED, null, "2023-06", "two", Map.of())).isEqualTo(dated);
        assertThat(id(RAIDED, null, "2023-06-XX", "one", Map.of())).isNotEqualTo(dated);
    }

    @Test
    void withoutEitherItsDocumentStandsIn() {
        assertThat(id(RAIDED, null, null, "one", Map.of())).isEqualTo(id(RAIDED, null, null, "one", Map.of()));
        assertThat(id(RAIDED, null, null, "one", Map.of())).isNotEqualTo(id(RAIDED, null, null, "two", Map.of()));
    }

    @Test
    void standInsThatReadAlikeAreNotTheSame() {
        assertThat(Set.of(
                        String.valueOf(id(RAIDED, "2023", null, "x", Map.of())),
                        String.valueOf(id(RAIDED, null, "2023", "x", Map.of())),
                        String.valueOf(id(RAIDED, null, null, "2023", Map.of()))))
                .hasSize(3);
    }

    @Test
    void aQualifierNamedLikeAStandInIsNotIt() {
        RelationType odd = TestVocabulary.relation("ODD", "from", "to", "act", "document");

        assertThat(id(odd, null, null, "x", Map.of()))
                .isNotEqualTo(id(odd, "a", null, "y", Map.of("document", "x")))
                .isNotEqualTo(id(odd, null, null, "y", Map.of("document", "x")));
    }

    @Test
    void thereIsNoRelationWithoutAnObject() {
        assertThat(new RelationIdentity("a", null, null, null, "one", Map.of()).idWithin(SPOKE_AT))
                .isNull();
    }

    /** Ids are stable for ever: they are cited. The expected value is what sha256sum prints for the canonical JSON. */
    @Test
    void neverChanges() {
        // {"from":"a","qualifiers":{"list":"l"},"relation":"DESIGNATED","to":"b"}
        assertThat(id(DESIGNATED, null, null, "one", Map.of("list", "l")))
                .isEqualTo("73a3174b025658fed2ab585ad8a71a62");
    }

    private static String idOf(RelationType type, String from, String to) {
        return String.valueOf(new RelationIdentity(from, to, null, null, "one", Map.of()).idWithin(type));
    }

    private static @Nullable String id(
            RelationType type,
            @Nullable String act,
            @Nullable String when,
            String document,
            Map<String, ?> qualifiers) {
        return new RelationIdentity("a", "b", act, when, document, qualifiers).idWithin(type);
    }
}
