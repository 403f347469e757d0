// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.Seeds;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** What the guide asks is answered by the records that come with Sayso. */
class GuideIT {
    /** The Browser takes such text out of a guide, as it might be a handler of an event. */
    private static final Pattern EATEN = Pattern.compile("\\son\\w*\\s*=", Pattern.CASE_INSENSITIVE);

    static List<String> statements() throws IOException {
        return guide().select("pre.runnable").stream()
                .map(Element::wholeText)
                .filter(text -> !text.startsWith(":style "))
                .toList();
    }

    private static Document guide() throws IOException {
        return Jsoup.parse(BrowserPage.text("neo4j-browser/guide.html"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementHasAnAnswer(String statement) {
        assertThat(RowCollector.all(Seeds.shared(), new Statement(statement))).isNotEmpty();
    }

    @Test
    void tenQuestionsAreAskedInOrderAndEachIsFollowedByItsStatement() throws IOException {
        List<String> questions = guide().select("p:has(+ pre.runnable)").stream()
                .map(Element::text)
                .filter(text -> text.matches("\\d+\\. .*\\?"))
                .map(text -> text.substring(0, text.indexOf('.')))
                .toList();
        assertThat(questions).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void theBrowserLeavesItsTextAsItIs() throws IOException {
        String text = BrowserPage.text("neo4j-browser/guide.html");
        assertThat(text).doesNotContainPattern(EATEN).doesNotContain("<script", "javascript:");
        assertThat(Jsoup.parse(text).select("slide")).hasSize(6);
    }
}
