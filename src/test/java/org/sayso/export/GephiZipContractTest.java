// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;
import tools.jackson.databind.json.JsonMapper;

/** Read as CSV; Gephi itself reads it among the consumers. */
class GephiZipContractTest extends GraphWriterContract {
    @Override
    GraphWriter writer(OutputStream out) {
        return new GephiZipWriter(out);
    }

    @Override
    Keeping keeping() {
        return new KeptByGephi();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        Fields files = new Fields(ZipSample.files(file));
        List<String> readme = files.get("README.txt").lines().toList();
        List<String> counts = files.get("counts.txt")
                .lines()
                .map(line -> line.split(": ", 2)[1])
                .toList();
        return new ReadBack(
                readme.getFirst(),
                ZipSample.provenance(readme),
                !files.get("edges.csv").contains(",Undirected,"),
                lines(files.get("nodes.csv")).stream()
                        .map(line -> node(line, head.nodes()))
                        .toList(),
                lines(files.get("edges.csv")).stream()
                        .map(line -> edge(line, head.edges()))
                        .toList(),
                ZipSample.end(counts),
                Long.parseLong(counts.get(3)));
    }

    private static List<NamedCsvRecord> lines(String csv) {
        return CsvReader.builder().skipEmptyLines(false).ofNamedCsvRecord(csv).stream()
                .toList();
    }

    private static ExportNode node(NamedCsvRecord line, List<Attribute> declared) {
        return new ExportNode(
                field(line, "Id"),
                field(line, "Label"),
                field(line, "Category"),
                ValueRead.all(declared, one -> value(one, field(line, one.name()))));
    }

    private static ExportEdge edge(NamedCsvRecord line, List<Attribute> declared) {
        String[] kind = (field(line, "Kind") + " 1").split(" ", 3);
        return new ExportEdge(
                field(line, "Id"),
                field(line, "Source"),
                field(line, "Target"),
                field(line, "Relation"),
                Integer.parseInt(kind[1]),
                field(line, "Label"),
                ValueRead.all(declared, one -> value(one, field(line, one.name()))));
    }

    /** As Gephi's reader of CSV undoes it. */
    private static String field(NamedCsvRecord line, String name) {
        return line.getField(name).replace("\\\\", "\\");
    }

    private static @Nullable Object value(Attribute attribute, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (attribute.list()) {
            return JsonMapper.shared()
                    .readTree(text)
                    .valueStream()
                    .map(one -> one.asString().replace("_", ""))
                    .map(one -> ValueRead.one(attribute.type(), one))
                    .toList();
        }
        if (attribute.type() == GraphHead.Type.DATE) {
            long number = Long.parseLong(text);
            int year = (int) Math.floorDiv(number, 10_000L);
            int rest = (int) Math.floorMod(number, 10_000L);
            return LocalDate.of(year, rest / 100, rest % 100);
        }
        return ValueRead.one(attribute.type(), attribute.type() == GraphHead.Type.TEXT ? text.replace("_", "") : text);
    }

    /** Marks come and go; no text at all is no value. */
    private static final class KeptByGephi extends Keeping {
        @Override
        String text(String text) {
            return super.text(text).replace("_", "");
        }

        @Override
        String caption(String text) {
            return super.text(text);
        }

        @Override
        int ordinal(int ordinal) {
            return ordinal;
        }

        @Override
        @Nullable
        Object value(Object value) {
            return value.equals("") ? null : super.value(value);
        }
    }
}
