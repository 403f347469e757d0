// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Digests;

/** The lines of one document in a JSON Lines file: its header, and behind it, one at a time, its claims. */
final class JsonLines implements Iterable<Node> {
    private final String file;
    private final LineReader lines;
    private final Faults faults;

    JsonLines(String file, LineReader lines, Faults faults) {
        this.file = file;
        this.lines = lines;
        this.faults = faults;
    }

    Node.@Nullable Mapping header() throws IOException {
        Node.Mapping header = lines.next() ? read() : null;
        return header == null ? null : JsonLinesScan.without(header);
    }

    /** Of all lines, whatever they end with; the same that a scan finds. */
    static String digest(byte[] bytes, int firstLine) throws IOException {
        MessageDigest digest = Digests.begin();
        try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes), firstLine)) {
            boolean first = true;
            while (lines.next()) {
                digest.update(first ? new byte[0] : new byte[] {'\n'});
                digest.update(lines.array(), lines.index(), lines.length());
                first = false;
            }
        }
        return Digests.hex(digest);
    }

    private Node.@Nullable Mapping read() {
        SourceText source = Utf8.decode(file, lines.bytes(), lines.number(), faults);
        return source == null ? null : JsonReader.read(source, faults);
    }

    /** Can be gone through once. */
    @Override
    public Iterator<Node> iterator() {
        return new Iterator<>() {
            private @Nullable Node next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Node next() {
                Node current = next;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return current;
            }
        };
    }

    private @Nullable Node advance() {
        try {
            while (lines.next()) {
                Node.Mapping line = lines.isBlank() ? null : read();
                Node.Mapping claim = line == null ? null : claim(line);
                if (claim != null) {
                    return claim;
                }
            }
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private Node.@Nullable Mapping claim(Node.Mapping line) {
        String record = line.get(JsonLinesScan.RECORD) instanceof Node.Scalar kind
                ? kind.word().text()
                : "";
        if (record.equals("claim")) {
            return JsonLinesScan.without(line);
        }
        // Entities and vocabulary among the claims were read when the file was scanned.
        if (!record.equals("entity") && !record.equals("vocabulary")) {
            JsonLinesScan.unknownRecord(line, faults);
        }
        return null;
    }
}
