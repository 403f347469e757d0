// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.Seeds;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** The style for the records that come with Sayso. */
class BrowserStyleIT {
    private static final String STYLE = new BrowserStyle(Seeds.shared()).grass();

    private static List<String> names(String statement) {
        return RowCollector.all(Seeds.shared(), new Statement(statement)).stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    /** One without would get a colour of the Browser's choice, above those of its other labels. */
    @Test
    void everyLabelInUseHasARuleWithAColour() {
        assertThat(names("MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name"))
                .contains("Person", "Claim", "Document", "Government")
                .allSatisfy(label -> assertThat(rule("node." + label)).contains("  color: #"));
    }

    @Test
    void everyRelationInUseIsCaptionedWithItsVoices() {
        assertThat(names("MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) AS name"))
                .contains("SPOKE_AT", "KILLED")
                .allSatisfy(type -> assertThat(rule("relationship." + type)).contains("  caption: '{says}';\n"));
        assertThat(rule("relationship")).contains("  caption: '<type>';\n");
    }

    /** A later rule wins, and an Entity is also a Person, and a Raid an Event. */
    @ParameterizedTest
    @CsvSource({"Entity, Person", "Entity, Event", "Event, Raid", "Organization, Government"})
    void theGeneralComesBeforeTheParticular(String general, String particular) {
        assertThat(STYLE.indexOf("node." + general + " {")).isLessThan(STYLE.indexOf("node." + particular + " {"));
    }

    @Test
    void aKindHasTheColourOfItsType() {
        assertThat(rule("node.Raid")).isEqualTo(rule("node.Event")).contains("  color: #4F8A3C;\n");
    }

    /** The Browser drops a declaration with a second colon. */
    @Test
    void noDeclarationHasASecondColon() {
        assertThat(STYLE.lines().filter(line -> line.indexOf(':') != line.lastIndexOf(':')))
                .isEmpty();
    }

    private static String rule(String selector) {
        assertThat(STYLE).containsOnlyOnce(selector + " {\n");
        int start = STYLE.indexOf(selector + " {\n") + selector.length();
        return STYLE.substring(start, STYLE.indexOf("\n}", start) + 1);
    }
}
