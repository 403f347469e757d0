// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a page makes of the JSON of a thing. */
class ThingPageTest {
    private static Document page(String path, String json) {
        byte[] bytes = ThingPage.of(path, JsonMapper.shared().readTree(json));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aThingIsAListOfWhatItHasWithLinks() {
        Document page = page("/api/entities/x", """
                {"id": "x", "name": "A <b>", "type": "Person", "note": null, "aliases": ["B", "C"], "usedBy": [], "claims": {"subject": 2, "object": 0},
                 "place": {"id": "paris", "name": "Paris", "type": "Place", "href": "/api/entities/paris"},
                 "links": {"self": "/api/entities/x", "claims": "/api/entities/x/claims"}}""");
        assertThat(page.title()).isEqualTo("A <b> - Sayso");
        assertThat(page.select("h1").text()).isEqualTo("A <b>");
        assertThat(page.select("p.others a").eachAttr("href")).containsExactly("/api/entities/x/claims");
        assertThat(page.select("dt").eachText()).containsExactly("id", "name", "type", "aliases", "claims", "place");
        assertThat(page.select("dd").eachText())
                .containsExactly("x", "A <b>", "Person", "B; C", "subject 2, object 0", "Paris Place");
        assertThat(page.select("dd > a").outerHtml())
                .isEqualTo("<a href=\"/api/entities/paris\" title=\"paris\">Paris</a>");
        assertThat(page.select("details")).isEmpty();
    }

    @Test
    void inAListEachThingIsALineWithTheRestFoldedUp() {
        Document page = page("/api/entities/doc%20x/mek/claims", """
                {"items": [{"id": "c1", "relation": "SPOKE_AT", "stance": "denies",
                            "from": {"id": "a", "name": "Ada", "type": "Person", "href": "/api/entities/a"},
                            "to": {"id": "e", "name": "Event", "type": "Event", "href": "/api/entities/e"},
                            "saidBy": {"id": "v", "name": "Voice", "type": "Work", "href": "/api/entities/v"},
                            "at": [{"paragraph": 3, "role": "main"}], "links": {"self": "/api/claims/c1", "from": "/api/entities/a"}}],
                 "total": 12, "limit": 1, "skip": 4, "links": {"next": "/api/entities/mek/claims?limit=1&skip=5"}}""");
        assertThat(page.select("h1").text()).isEqualTo("Claims: doc x/mek");
        assertThat(page.select("body > p.others a").outerHtml())
                .isEqualTo("<a href=\"/api/entities/mek/claims?limit=1&amp;skip=5\">next</a>");
        assertThat(page.select("body > p").eachText()).contains("12 in all, here 5 to 5");
        assertThat(page.select("body > ul > li > a").outerHtml())
                .isEqualTo("<a href=\"/api/claims/c1\" title=\"c1\">Ada SPOKE_AT Event</a>");
        assertThat(page.select("body > ul > li > small").text()).isEqualTo("denies, Voice");
        assertThat(page.select("li > details > dl > dt").eachText())
                .containsExactly("id", "relation", "stance", "from", "to", "saidBy", "at");
        assertThat(page.select("li > details dd li").text()).isEqualTo("paragraph 3, role main");
        assertThat(page.select("li > details > p a").eachAttr("href")).containsExactly("/api/entities/a");
    }

    @Test
    void aRelationOfAnEntityIsToldByItsOtherEnd() {
        String relation = """
                {"items": [{"id": "r1", "type": "RAIDED", "direction": "%s", "says": "raided, says Voice", "stance": "affirmed",
                            "other": {"id": "o", "name": "Other", "type": "Place", "href": "/api/entities/o"}, "href": "/api/relations/r1"}],
                 "total": 1, "limit": 50, "skip": 0, "links": {"self": "/x", "first": "/x"}}""";
        Document out = page("/api/entities/x/relations", relation.formatted("out"));
        assertThat(out.select("body > ul > li > a").text()).isEqualTo("RAIDED Other");
        assertThat(out.select("body > ul > li > small").text()).isEqualTo("raided, says Voice, affirmed");
        assertThat(out.select("p.others")).isEmpty();
        Document in = page("/api/entities/x/relations", relation.formatted("in"));
        assertThat(in.select("body > ul > li > a").text()).isEqualTo("Other RAIDED");
    }
}
