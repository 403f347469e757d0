// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Neo4jTableTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipFiles zip = new ZipFiles(bytes);
    private final Neo4jTable table = new Neo4jTable(zip, "things", List.of("id:ID(Thing)", ":LABEL"));

    @Test
    void columnsAreThoseThatSomeRowHasWhicheverItIs() throws IOException {
        row("a", "name", "string", "A, \"a\"");
        row("b", "days", "date[]", "2020-01-01\u001F2020-01-02");
        row("c", "name", "string", "");
        assertThat(files()).containsExactly(Map.entry("things.csv", """
                        id:ID(Thing),:LABEL,name:string,days:date[]
                        a,Thing,"A, ""a""\",
                        b,Thing,,2020-01-01\u001F2020-01-02
                        c,Thing,"",
                        """));
        assertThat(table.count()).isEqualTo(3);
    }

    @Test
    void aPropertyOfAnotherTypeThanBeforeIsInAnotherFile() throws IOException {
        row("a", "list", "string", "x");
        row("b", "list", "string[]", "x,\r\n\"y\" ");
        row("c", "list", "long", "1");
        row("d", "list", "string", "");
        row("e", "list", "string[]", "y");
        assertThat(files())
                .containsExactly(
                        Map.entry("things.csv", "id:ID(Thing),:LABEL,list:string\na,Thing,x\nd,Thing,\"\"\n"),
                        Map.entry(
                                "things-2.csv",
                                "id:ID(Thing),:LABEL,list:string[]\nb,Thing,\"x,\r\n\"\"y\"\" \"\ne,Thing,y\n"),
                        Map.entry("things-3.csv", "id:ID(Thing),:LABEL,list:long\nc,Thing,1\n"));
    }

    @Test
    void aPropertyThatComesLateIsInAnotherFile() throws IOException {
        for (int i = 0; i < 5000; i++) {
            row("a" + i, "name", "string", "A");
        }
        row("z", "rank", "long", "1");
        row("zz", "name", "string", "B");
        Map<String, String> files = files();
        assertThat(files.get("things.csv"))
                .startsWith("id:ID(Thing),:LABEL,name:string\n")
                .endsWith("\nzz,Thing,B\n")
                .hasLineCount(5002);
        assertThat(files.get("things-2.csv")).isEqualTo("id:ID(Thing),:LABEL,rank:long\nz,Thing,1\n");
    }

    @Test
    void withoutARowThereIsTheHeader() throws IOException {
        assertThat(files()).containsExactly(Map.entry("things.csv", "id:ID(Thing),:LABEL\n"));
    }

    private void row(String id, String name, String type, String text) throws IOException {
        Neo4jRow row = new Neo4jRow(id, "Thing");
        row.add(name, type, text);
        table.add(row);
    }

    private Map<String, String> files() throws IOException {
        List<String> names = table.finish();
        zip.finish();
        Map<String, String> files = ZipSample.files(bytes.toByteArray());
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(names);
        return files;
    }
}
