// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Digests;

/** Reads documents from where they are written down. */
final class DocumentFiles {
    private final Lexicon lexicon;

    DocumentFiles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Those whose id occurs once, by id; the others become findings. */
    static List<DocumentSource> unique(List<DocumentSource> sources, Findings findings) {
        Map<String, List<DocumentSource>> byId = new TreeMap<>();
        sources.forEach(source ->
                byId.computeIfAbsent(source.id(), key -> new ArrayList<>(1)).add(source));
        List<DocumentSource> unique = new ArrayList<>();
        byId.forEach((id, all) -> {
            // Without an id they are not the same; reading them says what is missing.
            if (all.size() == 1 || id.isEmpty()) {
                unique.addAll(all);
            } else {
                DuplicateIds.report(
                        "document", id, all.stream().map(DocumentFiles::placeOf).toList(), findings);
            }
        });
        unique.sort(Comparator.comparing(DocumentSource::id));
        return List.copyOf(unique);
    }

    Optional<DocumentReading> read(DocumentSource source, @Nullable Path texts, Faults faults) {
        byte[] bytes;
        try {
            bytes = bytes(source);
        } catch (IOException e) {
            return refuse(
                    source,
                    "unreadable-file",
                    "this file cannot be read: %s (see its permissions)".formatted(e.getMessage()),
                    faults);
        }
        DocumentReader reader = new DocumentReader(source.id(), lexicon, texts, faults);
        if (RecordFiles.isJsonLines(source.file())) {
            return jsonLines(source, bytes, reader, faults);
        }
        if (!Digests.sha256(bytes).equals(source.digest())) {
            return changed(source, faults);
        }
        SourceText text = Utf8.decode(RecordFiles.label(source.file()), bytes, 1, faults);
        Node root = text == null ? null : YamlReader.read(text, faults);
        return root instanceof Node.Mapping mapping ? reader.read(mapping, "document", List.of()) : Optional.empty();
    }

    private Optional<DocumentReading> jsonLines(
            DocumentSource source, byte[] bytes, DocumentReader reader, Faults faults) {
        try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes), source.line())) {
            if (!JsonLines.digest(bytes, source.line()).equals(source.digest())) {
                return changed(source, faults);
            }
            JsonLines claims = new JsonLines(RecordFiles.label(source.file()), lines, faults);
            Node.Mapping header = claims.header();
            return header == null ? Optional.empty() : reader.read(header, "id", claims);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static Optional<DocumentReading> changed(DocumentSource source, Faults faults) {
        return refuse(source, "changed-file", "this file changed while it was read (run this again)", faults);
    }

    private static Optional<DocumentReading> refuse(DocumentSource source, String rule, String message, Faults faults) {
        faults.error(placeOfLine(source), rule, message);
        return Optional.empty();
    }

    private static byte[] bytes(DocumentSource source) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(source.file().toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(Math.min(source.length(), file.length() - source.offset()))];
            file.seek(source.offset());
            file.readFully(bytes);
            return bytes;
        }
    }

    Optional<String> textOf(DocumentSource source) {
        Node.Entry entry = entry(source, "file");
        return entry != null && entry.value() instanceof Node.Scalar scalar
                ? Optional.of(scalar.word().text())
                : Optional.empty();
    }

    private static Place placeOf(DocumentSource source) {
        Node.Entry entry = entry(source, RecordFiles.isJsonLines(source.file()) ? "id" : "document");
        return entry != null && entry.value() instanceof Node.Scalar id
                ? id.word().place()
                : placeOfLine(source);
    }

    private static Place placeOfLine(DocumentSource source) {
        return new Place(new SourceText(RecordFiles.label(source.file()), "", source.line()), 0);
    }

    /** One entry of a document's record, faults in the rest notwithstanding. */
    private static Node.@Nullable Entry entry(DocumentSource source, String key) {
        Faults unheard = new Faults(new Findings());
        try {
            String label = RecordFiles.label(source.file());
            byte[] bytes = bytes(source);
            if (!RecordFiles.isJsonLines(source.file())) {
                SourceText text = Utf8.decode(label, bytes, 1, unheard);
                return text == null ? null : YamlReader.peek(text, Set.of(key));
            }
            try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes), source.line())) {
                Node.Mapping header = new JsonLines(label, lines, unheard).header();
                return header == null ? null : new Fields(header, unheard).entry(key);
            }
        } catch (IOException e) {
            return null;
        }
    }
}
