// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Digests;

/**
 * Goes through a JSON Lines file once: cuts it into documents by ranges of lines, reads entities and vocabulary. A claim line is only looked at as far as
 * its {@code record}.
 */
final class JsonLinesScan {
    static final String RECORD = "record";
    static final List<String> RECORDS = List.of("vocabulary", "entity", "document", "claim");

    private final Path file;
    private final Scan scan;
    private @Nullable Range open;

    JsonLinesScan(Path file, Scan scan) {
        this.file = file;
        this.scan = scan;
    }

    void run() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                LineReader lines = new LineReader(in, 1)) {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    line(lines);
                } else if (open != null) {
                    open.between(lines);
                }
            }
        }
        close();
    }

    private void line(LineReader lines) {
        String kind = JsonReader.peek(lines.array(), lines.index(), lines.length(), RECORD);
        if ("document".equals(kind)) {
            close();
            String id = JsonReader.peek(lines.array(), lines.index(), lines.length(), "id");
            open = new Range(id == null ? "" : id, lines);
        } else if (kind != null && (kind.equals("entity") || kind.equals("vocabulary"))) {
            inFull(lines, kind);
            if (open != null) {
                open.between(lines);
            }
        } else if (open != null) {
            // A claim, or a line that cannot be read: reading the document will say so, and keep it out.
            open.own(lines);
        } else {
            outside(lines, kind);
        }
    }

    private void inFull(LineReader lines, String kind) {
        Faults faults = new Faults(scan.findings());
        SourceText source = Utf8.decode(RecordFiles.label(file), lines.bytes(), lines.number(), faults);
        Node.Mapping node = source == null ? null : JsonReader.read(source, faults);
        if (source == null || node == null) {
            scan.salvage(source, faults);
            return;
        }
        Node.Mapping content = without(node);
        if (kind.equals("entity")) {
            scan.entity(content, faults.failed());
        } else {
            scan.vocabulary(content, faults);
        }
    }

    private void outside(LineReader lines, @Nullable String kind) {
        Faults faults = new Faults(scan.findings());
        SourceText source = Utf8.decode(RecordFiles.label(file), lines.bytes(), lines.number(), faults);
        Node.Mapping node = source == null ? null : JsonReader.read(source, faults);
        if (source == null || node == null) {
            scan.salvage(source, faults);
        } else if ("claim".equals(kind)) {
            faults.error(
                    node.place(),
                    "claim-without-document",
                    "no document line comes before this claim (put one before it)");
        } else {
            unknownRecord(node, faults);
        }
    }

    static void unknownRecord(Node.Mapping node, Faults faults) {
        Word word = new Fields(node, faults).required(RECORD, "a line");
        if (word != null) {
            faults.error(
                    word.place(),
                    "unknown-record",
                    "'%s' is no kind of record (%s)".formatted(word.text(), Suggestions.advice(word.text(), RECORDS)));
        }
    }

    /** The content of a line without {@code record}. */
    static Node.Mapping without(Node.Mapping node) {
        return new Node.Mapping(
                node.entries().stream()
                        .filter(entry -> !entry.name().equals(RECORD))
                        .toList(),
                node.place());
    }

    private void close() {
        if (open != null) {
            scan.document(open.source(file));
            open = null;
        }
    }

    /** From a document's line to the last of its claims. */
    private static final class Range {
        private final String id;
        private final long offset;
        private final int line;
        private MessageDigest digest = Digests.begin();
        private @Nullable MessageDigest behindLast;
        private long end;
        private long digested;

        Range(String id, LineReader lines) {
            this.id = id;
            this.offset = lines.offset();
            this.line = lines.number();
            this.digested = offset;
            own(lines);
        }

        void own(LineReader lines) {
            behindLast = null;
            digest(lines);
            end = lines.offset() + lines.length();
        }

        /** Counts only if one of the document's own lines follows. */
        void between(LineReader lines) {
            if (behindLast == null) {
                behindLast = copy();
            }
            digest(lines);
        }

        private void digest(LineReader lines) {
            // Line ends are part of the range, but not the same everywhere.
            digest.update(digested == offset ? new byte[0] : new byte[] {'\n'});
            digest.update(lines.array(), lines.index(), lines.length());
            digested = lines.offset() + lines.length();
        }

        private MessageDigest copy() {
            try {
                return (MessageDigest) digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
            }
        }

        DocumentSource source(Path file) {
            MessageDigest last = behindLast == null ? digest : behindLast;
            return new DocumentSource(id, file, Digests.hex(last), offset, end - offset, line);
        }
    }
}
