// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.util.unit.DataSize;

/** Nodes and relationships in a temporary file of the owner's, to be read as often as is wanted. The file goes when this is closed. */
final class Spool implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final long most;
    private @Nullable Path file;
    private @Nullable DataOutputStream out;
    private long bytes;

    /** @param most that the file may take */
    Spool(DataSize most) {
        this.most = most.toBytes();
    }

    void add(StoredElement element) {
        try {
            DataOutputStream target = out();
            switch (element) {
                case StoredElement.Node node -> {
                    target.writeBoolean(true);
                    text(target, node.id());
                    list(target, node.labels());
                }
                case StoredElement.Relationship edge -> {
                    target.writeBoolean(false);
                    text(target, edge.type());
                    text(target, edge.from());
                    text(target, edge.to());
                }
            }
            target.writeInt(element.properties().size());
            for (Map.Entry<String, Object> property : element.properties().entrySet()) {
                text(target, property.getKey());
                value(target, property.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes > most) {
            throw new CallerException(
                    ProblemType.QUERY_TOO_LARGE,
                    "The nodes and relationships of the answer take more than " + (most >> 20)
                            + " MB on their way into a graph (sayso.export.spool).");
        }
    }

    /** Everything, in the order in which it was added. */
    void each(Consumer<StoredElement> sink) {
        if (file == null) {
            return;
        }
        try {
            out().flush();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    sink.accept(element(in, next == 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            closeOut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file goes even where its last bytes cannot be written, as on a disk that is full. */
    private void closeOut() throws IOException {
        if (out != null && file != null) {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private DataOutputStream out() throws IOException {
        if (out == null) {
            file = Files.createTempFile("sayso-graph-", ".spool");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }
        return out;
    }

    private void value(DataOutputStream target, Object value) throws IOException {
        switch (value) {
            case Boolean truth -> target.writeByte(truth ? 1 : 0);
            case Long number -> {
                target.writeByte(2);
                target.writeLong(number);
            }
            case Double number -> {
                target.writeByte(3);
                target.writeDouble(number);
            }
            case List<?> list -> {
                target.writeByte(4);
                list(target, list);
            }
            case LocalDate day -> {
                target.writeByte(6);
                target.writeLong(day.toEpochDay());
            }
            default -> {
                target.writeByte(5);
                text(target, value.toString());
            }
        }
    }

    private void list(DataOutputStream target, List<?> list) throws IOException {
        target.writeInt(list.size());
        for (Object value : list) {
            value(target, value);
        }
    }

    private void text(DataOutputStream target, @Nullable String text) throws IOException {
        byte[] encoded = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        target.writeInt(encoded == null ? -1 : encoded.length);
        if (encoded != null) {
            target.write(encoded);
            bytes += encoded.length;
        }
        bytes += Integer.BYTES;
    }

    private static StoredElement element(DataInputStream in, boolean isNode) throws IOException {
        if (isNode) {
            String id = text(in);
            List<String> labels = list(in).stream().map(String.class::cast).toList();
            return new StoredElement.Node(id, labels, properties(in));
        }
        return new StoredElement.Relationship(whole(in), text(in), text(in), properties(in));
    }

    private static Map<String, Object> properties(DataInputStream in) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            properties.put(whole(in), value(in));
        }
        return properties;
    }

    private static Object value(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> false;
            case 1 -> true;
            case 2 -> in.readLong();
            case 3 -> in.readDouble();
            case 4 -> list(in);
            case 6 -> LocalDate.ofEpochDay(in.readLong());
            default -> whole(in);
        };
    }

    private static List<Object> list(DataInputStream in) throws IOException {
        List<Object> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(value(in));
        }
        return list;
    }

    private static String whole(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
