// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes records out of a record file again. */
public final class RecordFile {
    private final Path path;
    private final RecordIds out;

    private RecordFile(Path path, RecordIds out) {
        this.path = path;
        this.out = out;
    }

    /**
     * Takes out what a file shares with these records, a document with its claims; the file goes when nothing else is in it.
     *
     * @return whether there was any of it
     */
    public static boolean remove(Path file, RecordIds records) throws IOException {
        RecordIds held = RecordIds.in(List.of(file));
        RecordIds out = held.sharedWith(records);
        if (out.isEmpty()) {
            return false;
        }
        if (out.equals(held)) {
            Files.delete(file);
        } else {
            var taker = new RecordFile(file, out);
            WholeFile.write(file, RecordFiles.isJsonLines(file) ? taker.withoutLines() : taker.withoutItems());
        }
        return true;
    }

    private byte[] withoutLines() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(path);
                LineReader lines = new LineReader(in, 1)) {
            boolean inside = false;
            while (lines.next()) {
                String kind = Objects.requireNonNullElse(peek(lines, JsonLinesScan.RECORD), "");
                String id = Objects.requireNonNullElse(peek(lines, "id"), "");
                if (kind.equals("document")) {
                    inside = out.documents().contains(id);
                }
                boolean goes = switch (kind) {
                    case "entity" -> out.entities().contains(id);
                    case "vocabulary" -> !out.vocabulary().isEmpty();
                    default -> inside;
                };
                if (!goes && !lines.isBlank()) {
                    kept.write(lines.array(), lines.index(), lines.length());
                    kept.write('\n');
                }
            }
        }
        return kept.toByteArray();
    }

    private static @Nullable String peek(LineReader lines, String key) {
        return JsonReader.peek(lines.array(), lines.index(), lines.length(), key);
    }

    private byte[] withoutItems() throws IOException {
        Faults faults = new Faults(new Findings());
        SourceText source = Utf8.decode(RecordFiles.label(path), Files.readAllBytes(path), 1, faults);
        if (source == null || !(YamlReader.read(source, faults) instanceof Node.Mapping root)) {
            throw new IOException("%s is not in order (mend or delete the file)".formatted(path));
        }
        List<Node> items = new Fields(root, faults).list("entities");
        return YamlEdit.without(source.text(), items, this::goes).getBytes(StandardCharsets.UTF_8);
    }

    private boolean goes(Node item) {
        return item instanceof Node.Mapping mapping
                && mapping.get("id") instanceof Node.Scalar id
                && out.entities().contains(id.word().text());
    }
}
