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
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One record file from outside: what it holds, and taking a record out of it again.
 *
 * @param documents ids
 * @param entities ids, as written
 * @param vocabulary whether it holds some of the vocabulary
 */
public record RecordFile(Path path, SortedSet<String> documents, SortedSet<String> entities, boolean vocabulary) {

    /** Looks into a file; whether it is without faults is for a check to say. */
    public static RecordFile of(Path file) {
        Scan scan = new Scan(Map.of(), new Findings());
        scan.file(file);
        SortedSet<String> documents = new TreeSet<>();
        scan.documents.forEach(source -> documents.add(source.id()));
        SortedSet<String> entities = new TreeSet<>(scan.salvagedEntities.keySet());
        for (EntityDraft draft : scan.entities) {
            if (draft.id() != null) {
                entities.add(draft.id());
            }
        }
        return new RecordFile(file, documents, entities, !scan.vocabularies.isEmpty());
    }

    /** Whether a document or entity of this id is in it. */
    public boolean holds(String id) {
        return documents.contains(id) || entities.contains(id);
    }

    /**
     * Takes out the document or entity of this id, a document with its claims; the file goes when nothing else is in it.
     *
     * @return whether it was there
     */
    public boolean remove(String id) throws IOException {
        if (!holds(id)) {
            return false;
        }
        if (documents.size() + entities.size() == 1 && !vocabulary) {
            Files.delete(path);
        } else if (RecordFiles.isJsonLines(path)) {
            RecordFix.write(path, withoutLines(id));
        } else {
            RecordFix.write(path, withoutItem(id));
        }
        return true;
    }

    private byte[] withoutLines(String id) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(path);
                LineReader lines = new LineReader(in, 1)) {
            boolean inside = false;
            while (lines.next()) {
                String kind = peek(lines, JsonLinesScan.RECORD);
                boolean other = "entity".equals(kind) || "vocabulary".equals(kind);
                boolean named = id.equals(peek(lines, "id"));
                if ("document".equals(kind)) {
                    inside = named;
                }
                boolean out = other ? "entity".equals(kind) && named : inside;
                if (!out && !lines.isBlank()) {
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

    private byte[] withoutItem(String id) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        Faults faults = new Faults(new Findings());
        SourceText source = Utf8.decode(RecordFiles.label(path), bytes, 1, faults);
        if (source != null && YamlReader.read(source, faults) instanceof Node.Mapping root) {
            List<Node> items = new Fields(root, faults).list("entities");
            for (int i = 0; i < items.size(); i++) {
                boolean named = items.get(i) instanceof Node.Mapping item
                        && item.get("id") instanceof Node.Scalar scalar
                        && scalar.word().text().equals(id);
                if (named) {
                    return YamlEdit.withoutItem(source.text(), items, i).getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(
                "%s cannot be taken out of %s, which is not in order (mend or delete the file)".formatted(id, path));
    }
}
