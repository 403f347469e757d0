// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredRowsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipFiles zip = new ZipFiles(bytes);
    private final StoredCells cells = new StoredCells();
    private final Neo4jTable table = new Neo4jTable(zip, "nodes", List.of("id:ID(Thing)", ":LABEL"));
    private final StoredRows rows = new StoredRows(table, cells);

    @Test
    void everyValueKeepsTheTypeThatItIsStoredWith() throws IOException {
        node("a", () -> {
            key("ended", () -> rows.onBoolean(true));
            key("id", () -> rows.onString("a"));
            key("earliest", () -> rows.onTemporal("2023-07-01"));
            key("paragraphs", () -> list(() -> rows.onInteger(1), () -> rows.onInteger(-1)));
            key("rank", () -> rows.onFloat(0.5));
            key("when", () -> rows.onString("2023-07-01"));
        });
        assertThat(file()).isEqualTo("""
                        id:ID(Thing),:LABEL,ended:boolean,earliest:date,paragraphs:long[],rank:double,when:string
                        a,Entity\u001FRaid,true,2023-07-01,1\u001F-1,0.5,2023-07-01
                        """);
    }

    @Test
    void whatTheImporterCannotBeToldIsCounted() throws IOException {
        node("a", () -> {
            key("empty", () -> list());
            key("nothing", () -> list(() -> rows.onString("")));
            key("unit", () -> list(() -> rows.onString("x\u001Fy"), () -> rows.onString("")));
            key("where", () -> rows.onPoint(4326, new double[] {1, 2}));
        });
        node(null, () -> key("name", () -> rows.onString("of no id")));
        assertThat(file()).isEqualTo("id:ID(Thing),:LABEL,unit:string[]\na,Entity\u001FRaid,\"xy\u001F\"\n");
        assertThat(cells.lost()).isEqualTo(4);
        assertThat(cells.stripped()).isEqualTo(1);
        assertThat(cells.isMultiline()).isFalse();
    }

    @Test
    void temporalTypesAreKnownByTheirText() {
        assertThat(Map.of(
                        "date", StoredCells.temporalType("-0044-03-15"),
                        "localtime", StoredCells.temporalType("12:00:01"),
                        "time", StoredCells.temporalType("12:00-01:00"),
                        "localdatetime", StoredCells.temporalType("2023-07-01T12:00"),
                        "datetime", StoredCells.temporalType("2023-07-01T12:00Z"),
                        "duration", StoredCells.temporalType("P1DT-2S")))
                .allSatisfy((type, found) -> assertThat(found).isEqualTo(type));
        assertThat(StoredCells.temporalType("2023-07-01T12:00+02:00[Europe/Paris]"))
                .isEqualTo("datetime");
    }

    private void node(@Nullable String id, Runnable properties) {
        rows.beginRow();
        rows.beginNode(id, List.of("Entity", "Raid"));
        properties.run();
        rows.endNode();
        rows.endRow();
    }

    private void key(String name, Runnable value) {
        rows.key(name);
        value.run();
    }

    private void list(Runnable... elements) {
        rows.beginList(elements.length);
        for (Runnable element : elements) {
            element.run();
        }
        rows.endList();
    }

    private String file() throws IOException {
        table.finish();
        zip.finish();
        return String.valueOf(ZipSample.files(bytes.toByteArray()).get("nodes.csv"));
    }
}
