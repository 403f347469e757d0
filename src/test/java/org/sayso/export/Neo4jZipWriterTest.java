// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Neo4jZipWriterTest {
    @Test
    void nodesAndRelationshipsStandInTheirFiles() throws IOException {
        Map<String, String> files = ZipSample.whole(Neo4jZipWriter::new);

        assertThat(files.keySet())
                .containsExactly(
                        "nodes.csv", "relationships.csv", "relationships-2.csv", "schema.cypher", "import.txt");
        assertThat(files.get("nodes.csv")).isEqualTo("""
                        :ID,:LABEL,id:string,aliases:string[],born:date,days:date[],lapsed:boolean,name:string,rank:double,seats:long,steps:long[]
                        a,Entity\u001FPerson,a,"c, d\u001Fe\\f\u001F2023",1951-02-03,2020-01-31\u001F2020-02-01,true," two
                        lines\\",0.25,9007199254740993,1\u001F-2
                        b/é,Entity\u001FEvent,b/é,,,,,"",,,
                        c0ffee,Claim,c0ffee,,,,,half,,,
                        """);
        assertThat(files.get("relationships.csv")).isEqualTo("""
                        :START_ID,:END_ID,:TYPE,id:string,earliest:date,latest:date,when:string,list:string
                        a,b/é,MET,1,2023-07-01,2023-07-31,2023-07,
                        a,b/é,MET,2,,2012-12-31,../2012,x
                        """);
        assertThat(files.get("relationships-2.csv")).isEqualTo("""
                        :START_ID,:END_ID,:TYPE,id:string,list:string[],type:string
                        b/é,b/é,QUOTED,3,x\u001F\u001Fy,true
                        """);
    }

    @Test
    void theCommandAsksForLinesWithinFieldsWhereThereAreAny() throws IOException {
        assertThat(ZipSample.whole(Neo4jZipWriter::new).get("import.txt"))
                .startsWith("Who met whom\nquery: MATCH (a)\n  RETURN a\ngraphVersion: ab12\n\n")
                .contains(
                        "\n\nneo4j-admin database import full neo4j \\\n  --nodes=nodes.csv \\\n  --relationships=relationships.csv \\\n"
                                + "  --relationships=relationships-2.csv \\\n  --id-type=string --array-delimiter=U+001F --path-pattern-style=none \\\n  --ignore-empty-strings=false"
                                + " --trim-strings=false --legacy-style-quoting=false \\\n  --multiline-fields=true\n\n")
                .endsWith("""

                        Nodes: 3
                        Edges: 3
                        Truncated: no
                        Characters stripped: 2
                        Lists left out because they hold nothing but empty texts: 0
                        """);
    }

    @Test
    void anEmptyGraphHasFilesWithoutLines() throws IOException {
        Map<String, String> files = ZipSample.empty(Neo4jZipWriter::new);

        assertThat(files.get("nodes.csv")).isEqualTo(":ID,:LABEL\n");
        assertThat(files.get("relationships.csv")).isEqualTo(":START_ID,:END_ID,:TYPE\n");
        assertThat(files.get("import.txt")).contains(" --legacy-style-quoting=false\n\n");
    }

    @Test
    void aCutIsTold() throws IOException {
        assertThat(ZipSample.cutOff(Neo4jZipWriter::new).get("import.txt"))
                .contains("Truncated: yes, a limit left out nodes or edges\nCharacters stripped: 2\n");
    }

    @Test
    void idsAreTheStoredOnesAsPropertiesToo() throws IOException {
        var head = new GraphHead("Ids", new LinkedHashMap<>(), List.of(), List.of());
        List<ExportNode> nodes = Stream.of("claim:c1", "document:d1")
                .map(id -> new ExportNode(id, "x", id.startsWith("c") ? "Claim" : "Document", new TreeMap<>()))
                .toList();
        var edge = new ExportEdge("r:2", "claim:c1", "document:d1", "SAID_IN", 1, "said in", new TreeMap<>());

        Map<String, String> files =
                ZipSample.files(ZipSample.written(Neo4jZipWriter::new, head, nodes, List.of(edge), false));

        assertThat(files.get("nodes.csv"))
                .isEqualTo(":ID,:LABEL,id:string\nclaim:c1,Claim,c1\ndocument:d1,Document,d1\n");
        assertThat(files.get("relationships.csv"))
                .isEqualTo(":START_ID,:END_ID,:TYPE,id:string\nclaim:c1,document:d1,SAID_IN,2\n");
    }

    @Test
    void theStoredIdIsTheOneThatTheNodeHas() throws IOException {
        var head = new GraphHead(
                "Ids",
                new LinkedHashMap<>(),
                List.of(text("id"), text("a:b (c)"), text("a:b_(c)")),
                List.of(text("id")));
        var node = new ExportNode(
                "d:1", "one", "Document", new TreeMap<>(Map.of("id", "1", "a:b (c)", "x", "a:b_(c)", "y")));
        var edge = new ExportEdge("r:2", "d:1", "d:1", "NEXT", 1, "next", new TreeMap<>(Map.of("id", "2")));

        Map<String, String> files =
                ZipSample.files(ZipSample.written(Neo4jZipWriter::new, head, List.of(node), List.of(edge), false));

        assertThat(files.get("nodes.csv"))
                .isEqualTo(":ID,:LABEL,a_b__c_:string,a_b__c__2:string,id:string\nd:1,Document,x,y,1\n");
        assertThat(files.get("relationships.csv")).isEqualTo(":START_ID,:END_ID,:TYPE,id:string\nd:1,d:1,NEXT,2\n");
    }

    @Test
    void aListOfEmptyTextsIsLeftOutAndCounted() throws IOException {
        var head = new GraphHead(
                "Lists",
                new LinkedHashMap<>(),
                List.of(new GraphHead.Attribute("names", GraphHead.Type.TEXT, true)),
                List.of());
        var one = new ExportNode("a", "a", "Person", new TreeMap<>(Map.of("names", List.of(""))));
        var two = new ExportNode("b", "b", "Person", new TreeMap<>(Map.of("names", List.of("", ""))));
        var none = new ExportNode("c", "c", "Person", new TreeMap<>(Map.of("names", List.of())));

        Map<String, String> files = ZipSample.files(
                ZipSample.written(Neo4jZipWriter::new, head, List.of(one, two, none), List.of(), false));

        assertThat(files.get("nodes.csv"))
                .isEqualTo(
                        ":ID,:LABEL,id:string,name:string\na,Entity\u001FPerson,a,a\nb,Entity\u001FPerson,b,b\nc,Entity\u001FPerson,c,c\n");
        assertThat(files.get("import.txt")).endsWith("nothing but empty texts: 2\n");
    }

    @Test
    void kindsAreLabels() throws IOException {
        var kinds = new GraphHead.Attribute("kinds", GraphHead.Type.TEXT, true);
        var head = new GraphHead("Kinds", new LinkedHashMap<>(), List.of(kinds), List.of());
        var node = new ExportNode("a", "The raid", "Event", new TreeMap<>(Map.of("kinds", List.of("Raid", "Search"))));

        Map<String, String> files =
                ZipSample.files(ZipSample.written(Neo4jZipWriter::new, head, List.of(node), List.of(), false));

        assertThat(files.get("nodes.csv"))
                .isEqualTo(":ID,:LABEL,id:string,name:string\na,Entity\u001FEvent\u001FRaid\u001FSearch,a,The raid\n");
    }

    private static GraphHead.Attribute text(String name) {
        return new GraphHead.Attribute(name, GraphHead.Type.TEXT, false);
    }
}
