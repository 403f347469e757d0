// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import java.util.stream.Collectors;
import org.sayso.graph.BoltAccess;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A plain page: what is in the graph, links that answer, and where the interfaces are. It loads nothing from elsewhere. */
@Component
class RootPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Sayso</title>
            <link rel="stylesheet" href="/style.css">
            <h1>Sayso</h1>
            <p>Who did what, and on whose say-so?</p>
            <h2>In the graph</h2>
            <table>
            <tr><th>Documents</th><td>%d</td></tr>
            <tr><th>Entities</th><td>%d</td></tr>
            <tr><th>Claims</th><td>%d</td></tr>
            <tr><th>Relations</th><td>%d</td></tr>
            </table>
            <p>Graph version <code>%s</code>%s</p>
            <h2>Questions that answer</h2>
            <ul>
            %s
            </ul>
            <p>Each also as <code>results.csv</code> and <code>results.jsonl</code>.%s</p>
            <h2>Ways in</h2>
            <ul>
            <li><a href="/api/queries">/api/queries</a>: all canned queries with their parameters</li>
            <li><a href="/api/cypher?statement=MATCH%%20(e:Entity)%%20RETURN%%20e.id%%20AS%%20id,%%20e.name%%20AS%%20name%%20ORDER%%20BY%%20id%%20LIMIT%%2025">/api/cypher</a>:
            Cypher of your own, read-only</li>
            <li><a href="/api/version">/api/version</a>, <a href="/actuator/health">/actuator/health</a>, <a href="/problems">/problems</a></li>
            <li>Bolt, for Neo4j's own tools: <code>%s</code>, user <code>%s</code>, %s</li>
            </ul>
            <p>Sayso %s</p>
            </html>
            """;

    private final GraphSummary summary;
    private final QueryCatalogue catalogue;
    private final EmbeddedGraphStore store;

    RootPage(GraphSummary summary, QueryCatalogue catalogue, EmbeddedGraphStore store) {
        this.summary = summary;
        this.catalogue = catalogue;
        this.store = store;
    }

    String html() {
        GraphSummary.Version version = summary.version();
        BoltAccess bolt = store.bolt();
        return PAGE.formatted(
                version.documents(),
                version.entities(),
                version.claims(),
                version.relations(),
                escape(version.graphVersion()),
                version.drift()
                        ? ". <strong>Somebody else than the importer has changed this graph: it may differ from the records.</strong>"
                        : "",
                catalogue.queries().stream().map(RootPage::link).collect(Collectors.joining("\n")),
                faults(),
                escape(bolt.uri().toString()),
                escape(bolt.username()),
                password(bolt),
                escape(version.version()));
    }

    private static String link(SavedQuery query) {
        return "<li><a href=\"%s\">%s</a></li>".formatted(escape(query.exampleAddress()), escape(query.title()));
    }

    private String faults() {
        int count = catalogue.problems().size();
        return count == 0
                ? ""
                : " <a href=\"/api/catalogue/problems\">%d faults</a> in query files.".formatted(count);
    }

    private static String password(BoltAccess bolt) {
        return bolt.passwordFile() == null
                ? "the password that was configured"
                : "password in the file <code>%s</code>"
                        .formatted(escape(bolt.passwordFile().toAbsolutePath().normalize().toString()));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
