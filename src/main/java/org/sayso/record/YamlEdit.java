// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Changes single values at the top of a YAML text and leaves every other character as it is. */
final class YamlEdit {
    private final String text;
    private final Node.Mapping root;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String replacement) {}

    YamlEdit(SourceText source, Node.Mapping root) {
        this.text = source.text();
        this.root = root;
    }

    /**
     * The text with these values.
     *
     * @param anchor an entry of the same mapping: keys that are missing go behind it, on lines of their own
     */
    @SafeVarargs
    final String put(Node.Entry anchor, Map.Entry<String, String>... values) {
        StringBuilder missing = new StringBuilder();
        int end = ((Node.Scalar) anchor.value()).end();
        boolean flow = text.charAt(root.place().index()) == '{';
        for (Map.Entry<String, String> value : values) {
            Node node = root.get(value.getKey());
            if (node instanceof Node.Scalar scalar && !scalar.isBlank()) {
                replace(scalar, value.getValue());
            } else if (node instanceof Node.Scalar blank) {
                changes.add(new Change(blank.start(), blank.start(), separated(blank.start(), value.getValue())));
            } else if (node == null && flow) {
                missing.append(", ").append(value.getKey()).append(": ").append(value.getValue());
            } else if (node == null) {
                missing.append(lineEnd())
                        .append(indent(anchor))
                        .append(value.getKey())
                        .append(": ")
                        .append(value.getValue());
            }
        }
        int at = flow ? end : endOfLine(end);
        changes.add(new Change(at, at, missing.toString()));
        return applied();
    }

    private void replace(Node.Scalar scalar, String value) {
        if (!scalar.text().strip().equals(value)) {
            boolean block = scalar.style() == Node.Style.BLOCK;
            changes.add(new Change(scalar.start(), scalar.end(), block ? value + lineEnd() : value));
        }
    }

    private String separated(int at, String value) {
        return at > 0 && text.charAt(at - 1) == ':' ? " " + value : value;
    }

    private String indent(Node.Entry anchor) {
        int start = anchor.key().start();
        int line = start;
        while (line > 0 && text.charAt(line - 1) == ' ') {
            line--;
        }
        return text.substring(line, start);
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * The text without some items of a list: each from its line to that of the next, or to the end.
     *
     * @throws IOException when the items do not begin with a dash on a line of their own
     */
    static String without(String text, List<Node> items, Predicate<Node> goes) throws IOException {
        StringBuilder left = new StringBuilder(text);
        // From behind, so that what stands before an item is where it was.
        for (int i = items.size() - 1; i >= 0; i--) {
            if (goes.test(items.get(i))) {
                int end = i + 1 == items.size() ? text.length() : dash(text, items.get(i + 1));
                left.delete(dash(text, items.get(i)), Math.min(end, left.length()));
            }
        }
        return left.toString();
    }

    /** Where the line of an item's dash begins. */
    private static int dash(String text, Node item) throws IOException {
        String before = text.substring(0, item.place().index()).stripTrailing();
        int line = before.lastIndexOf('\n') + 1;
        if (!before.substring(line).strip().equals("-")) {
            throw new IOException(
                    "an item without a dash before it (begin each entity with '- ' on a line of its own)");
        }
        return line;
    }

    private String applied() {
        StringBuilder result = new StringBuilder(text);
        changes.sort(Comparator.comparingInt(Change::start).reversed());
        changes.forEach(change -> result.replace(change.start(), change.end(), change.replacement()));
        return result.toString();
    }
}
