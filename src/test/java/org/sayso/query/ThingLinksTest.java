// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingLinksTest {
    private static final String HASH = "0123456789abcdef".repeat(2);

    @ParameterizedTest
    @CsvSource({
        "relation, 0123456789abcdef0123456789abcdef, /api/relations/0123456789abcdef0123456789abcdef",
        "ownRelations, 0123456789abcdef0123456789abcdef, /api/relations/0123456789abcdef0123456789abcdef",
        "claims, 0123456789abcdef0123456789abcdef, /api/claims/0123456789abcdef0123456789abcdef",
        "relation, SPOKE_AT,",
        "id, 0123456789abcdef0123456789abcdef,",
        "documents, the-post-2020, /api/documents/the-post-2020",
        "from, the-post-2020/some-people, /api/entities/the-post-2020/some-people",
        "from, Ada Moss,",
        "from, '../../etc',",
        "name, ada-moss,"
    })
    void aColumnOfAQueryFileLeadsWhereItsNameSays(String column, String value, @Nullable String link) {
        assertThat(new ThingLinks(true).ofValue(column, value)).isEqualTo(link);
    }

    @Test
    void aStatementMayNameItsColumnsAsItLikesSoOnlyHashesLeadSomewhere() {
        ThingLinks links = new ThingLinks(false);
        assertThat(links.ofValue("from", "ada-moss")).isNull();
        assertThat(links.ofValue("relation", HASH)).isEqualTo("/api/relations/" + HASH);
    }

    @Test
    void aNodeLeadsWhereItsLabelSays() {
        assertThat(ThingLinks.ofNode("x", List.of("Entity", "Person"))).isEqualTo("/api/entities/x");
        assertThat(ThingLinks.ofNode("x", List.of("Document"))).isEqualTo("/api/documents/x");
        assertThat(ThingLinks.ofNode("x", List.of("Claim"))).isEqualTo("/api/claims/x");
        assertThat(ThingLinks.ofNode("x", List.of("ImportState"))).isNull();
        assertThat(ThingLinks.ofNode(null, List.of("Entity"))).isNull();
    }
}
