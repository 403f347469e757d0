// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;
import org.sayso.graph.BoltAccess;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQuery;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A plain page: what is in the graph, links that answer, and where the interfaces are. It loads nothing from elsewhere. */
@Component
class RootPage {
    private static final String DRIFT =
            ". <strong>Somebody else than the importer has changed this graph: it may differ from the records.</strong>";

    private final String template;
    private final GraphSummary summary;
    private final QueryCatalogue catalogue;
    private final EmbeddedGraphStore store;

    RootPage(GraphSummary summary, QueryCatalogue catalogue, EmbeddedGraphStore store) throws IOException {
        this.template = new ClassPathResource("page/root.html").getContentAsString(StandardCharsets.UTF_8);
        this.summary = summary;
        this.catalogue = catalogue;
        this.store = store;
    }

    String html() {
        GraphSummary.Version version = summary.version();
        BoltAccess bolt = store.bolt();
        Map<String, Object> values = new HashMap<>();
        values.put("documents", version.documents());
        values.put("entities", version.entities());
        values.put("claims", version.claims());
        values.put("relations", version.relations());
        values.put("graphVersion", escape(version.graphVersion()));
        values.put("drift", version.drift() ? DRIFT : "");
        values.put("queries", catalogue.queries().stream().map(RootPage::link).collect(Collectors.joining("\n")));
        values.put("faults", faults());
        values.put("bolt", escape(bolt.uri().toString()));
        values.put("user", escape(bolt.username()));
        values.put("connection", escape(bolt.connection()));
        values.put("password", password(bolt));
        values.put("version", escape(version.version()));
        return StringSubstitutor.replace(template, values);
    }

    private static String link(SavedQuery query) {
        return "<li><a href=\"%s\">%s</a></li>".formatted(escape(query.exampleAddress()), escape(query.title()));
    }

    private String faults() {
        int count = catalogue.problems().size();
        return count == 0 ? "" : " <a href=\"/api/catalogue/problems\">%d faults</a> in query files.".formatted(count);
    }

    private static String password(BoltAccess bolt) {
        return bolt.passwordFile() == null
                ? "the password that was configured"
                : "password in the file <code>%s</code>"
                        .formatted(escape(
                                bolt.passwordFile().toAbsolutePath().normalize().toString()));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
