// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTableTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipFiles zip = new ZipFiles(bytes);
    private final StoredCells cells = new StoredCells();
    private final StoredTable table = new StoredTable(zip, cells, "things", List.of("id:ID(Thing)", ":LABEL"));

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
        row("b", "list", "string[]", "x");
        row("c", "list", "string[]", "y");
        assertThat(files())
                .containsExactly(
                        Map.entry("things.csv", "id:ID(Thing),:LABEL,list:string\na,Thing,x\n"),
                        Map.entry("things-2.csv", "id:ID(Thing),:LABEL,list:string[]\nb,Thing,x\nc,Thing,y\n"));
        assertThat(cells.lost()).isZero();
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
                .hasLineCount(5001);
        assertThat(files.get("things-2.csv"))
                .isEqualTo("id:ID(Thing),:LABEL,name:string,rank:long\nz,Thing,,1\nzz,Thing,B,\n");
    }

    @Test
    void withoutARowThereIsNoFile() throws IOException {
        assertThat(table.finish()).isEmpty();
        zip.finish();
        assertThat(ZipSample.files(bytes.toByteArray())).isEmpty();
    }

    private void row(String id, String name, String type, String text) throws IOException {
        table.begin(id, "Thing");
        table.property(name, type, text);
        table.endLine();
    }

    private Map<String, String> files() throws IOException {
        List<String> names = table.finish();
        zip.finish();
        Map<String, String> files = ZipSample.files(bytes.toByteArray());
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(names);
        return files;
    }
}
