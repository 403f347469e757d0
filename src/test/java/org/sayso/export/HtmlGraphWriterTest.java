// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlGraphWriterTest {
    private static final String DATA = "<script type=\"application/json\" id=\"graph\">\n";

    @Test
    void itsDataAreTheNodesAndLinks() {
        assertThat(dataIn(OddGraph.whole(HtmlGraphWriter::new))).isEqualTo(OddGraph.whole(NodeLinkWriter::new));
        assertThat(dataIn(OddGraph.empty(HtmlGraphWriter::new))).isEqualTo(OddGraph.empty(NodeLinkWriter::new));
    }

    @Test
    void nothingInTheDataBecomesMarkup() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new HtmlGraphWriter(bytes);
        String evil = "</script><!--<script>";
        writer.begin(new GraphHead(
                "</title>" + evil,
                new LinkedHashMap<>(),
                List.of(new GraphHead.Attribute(evil, GraphHead.Type.TEXT, false)),
                List.of()));
        writer.node(new ExportNode(evil, evil, "<", new TreeMap<>(Map.of(evil, "<é<"))));
        writer.end(new GraphEnd(1, 0, false));
        String page = bytes.toString(UTF_8);
        assertThat(dataIn(page).lines().skip(1).findFirst())
                .hasValue("{'id':'E','label':'E','type':'L','E':'LéL'}"
                        .replace("'", "\"")
                        .replace("E", "L/script>L!--Lscript>")
                        .replace("L", "\\u003c"));
        assertThat(page)
                .contains("<title>&lt;/title&gt;&lt;/script&gt;&lt;!--&lt;script&gt;</title>")
                .contains("<h1>&lt;/title&gt;&lt;/script&gt;&lt;!--&lt;script&gt;</h1>");
    }

    @Test
    void voicesAndDocumentsHaveNames() throws IOException {
        var asked = new ArrayList<SortedSet<String>>();
        var bytes = new ByteArrayOutputStream();
        try (var writer = new HtmlGraphWriter(bytes, ids -> {
            asked.add(ids);
            return Map.of("afp", "Agence <b>France-Presse</b>", "doc-1", "شهر");
        })) {
            writer.begin(new GraphHead(
                    "Names",
                    new LinkedHashMap<>(
                            Map.of("parameters", "{\"around\":\"ncri\",\"saidBy\":[\"irna\"],\"depth\":1}")),
                    List.of(new GraphHead.Attribute("document", GraphHead.Type.TEXT, false)),
                    Stream.of("claims", "deniedBy", "documents", "saidBy")
                            .map(name -> new GraphHead.Attribute(name, GraphHead.Type.TEXT, true))
                            .toList()));
            writer.node(new ExportNode("a", "A", "Person", new TreeMap<>(Map.of("document", "doc-2"))));
            writer.edge(new ExportEdge(
                    "r:1",
                    "a",
                    "a",
                    "MET",
                    1,
                    "met",
                    new TreeMap<>(Map.of(
                            "claims", List.of("c"),
                            "deniedBy", List.of("mek"),
                            "documents", List.of("doc-1"),
                            "saidBy", List.of("afp", "a")))));
            writer.end(new GraphEnd(1, 1, false));
        }

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).containsExactly("a", "afp", "doc-1", "doc-2", "irna", "mek", "ncri");
        assertThat(bytes.toString(UTF_8))
                .contains(
                        "id=\"names\">\n{\"afp\":\"Agence \\u003cb>France-Presse\\u003c/b>\",\"doc-1\":\"شهر\"}\n</script>");
    }

    @Test
    void onlyItsOwnTwoScriptsMayRun() throws GeneralSecurityException {
        String page = OddGraph.empty(HtmlGraphWriter::new);
        var allowed = new ArrayList<String>();
        var scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        while (scripts.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(scripts.group(1).getBytes(UTF_8));
            allowed.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(allowed).hasSize(2);
        assertThat(page)
                .contains(
                        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src "
                                + String.join(" ", allowed) + "\">");
    }

    @Test
    void withoutDataItIsUnderHalfAMegabyte() {
        assertThat(OddGraph.empty(HtmlGraphWriter::new).getBytes(UTF_8)).hasSizeBetween(400_000, 500_000);
    }

    static String dataIn(String page) {
        int from = page.indexOf(DATA) + DATA.length();
        return page.substring(from, page.indexOf("</script>", from));
    }
}
