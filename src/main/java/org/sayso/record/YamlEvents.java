// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of one YAML text, with SnakeYAML's code point positions turned into indexes of the text. */
final class YamlEvents {
    private static final String SYNTAX = "yaml-syntax";
    private static final Map<String, String> ADVICE = Map.of(
            "\\t", "indent with spaces, not with tabs",
            "mapping values are not allowed here", "put text that holds ': ' in quotes, and check the indentation",
            "block end",
                    "check the indentation, and put text that begins with a quote or bracket in quotes as a whole");

    private final SourceText source;
    private final ParserImpl parser;
    private final int @Nullable [] indexes;

    YamlEvents(SourceText source) {
        this.source = source;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.indexes = indexesOfCodePoints(source.text());
        this.parser = new ParserImpl(new StreamReader(source.text()), options);
    }

    Event next() {
        return parser.getEvent();
    }

    Event peek() {
        return parser.peekEvent();
    }

    Place placeOf(Event event) {
        return new Place(source, index(event.getStartMark()));
    }

    Node.Scalar scalar(ScalarEvent event) {
        int start = index(event.getStartMark()) + propertiesLength(event);
        return new Node.Scalar(
                event.getValue(), source, start, index(event.getEndMark()), style(event.getScalarStyle()));
    }

    private int propertiesLength(ScalarEvent event) {
        if (event.getAnchor() == null && event.getTag() == null) {
            return 0;
        }
        // The mark covers the tag or anchor; the value begins behind the last of them.
        String text = source.text();
        int i = index(event.getStartMark());
        int start = i;
        while (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '&')) {
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        return i - start;
    }

    private static Node.Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Node.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Node.Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Node.Style.BLOCK;
            case PLAIN -> Node.Style.PLAIN;
        };
    }

    /** Tags and anchors would make a reader see something else than what is written, and bombs of small files. */
    void refuseProperties(NodeEvent event, @Nullable String tag, Faults faults) {
        if (event.getAnchor() != null) {
            faults.error(
                    placeOf(event),
                    "yaml-anchor",
                    "the anchor '&%s' is not read (write the value out where it is needed)"
                            .formatted(event.getAnchor()));
        }
        if (tag != null) {
            faults.error(
                    placeOf(event),
                    "yaml-tag",
                    "the tag '%s' is not read (leave it out: all values are text)".formatted(tag));
        }
    }

    /** Says what SnakeYAML found wrong, where it found it. */
    void report(YAMLException fault, Faults faults) {
        if (fault instanceof ReaderException unreadable) {
            faults.error(
                    new Place(source, index(unreadable.getPosition())),
                    "bad-character",
                    "the character U+%04X is not allowed in YAML (delete it)".formatted(unreadable.getCodePoint()));
            return;
        }
        Mark mark = fault instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        String problem = fault instanceof MarkedYAMLException marked ? marked.getProblem() : fault.getMessage();
        String text = problem == null ? "it is not YAML" : problem;
        faults.error(
                new Place(source, mark == null ? 0 : index(mark)), SYNTAX, "%s (%s)".formatted(text, advice(text)));
    }

    private static String advice(String problem) {
        return ADVICE.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("put right what stands here; nothing else in this file was read");
    }

    private int index(Mark mark) {
        return index(mark.getIndex());
    }

    private int index(int codePoint) {
        return indexes == null ? codePoint : indexes[Math.min(codePoint, indexes.length - 1)];
    }

    /** Null where each code point is one char, as in nearly every file. */
    private static int @Nullable [] indexesOfCodePoints(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            return null;
        }
        int[] indexes = new int[length + 1];
        int index = 0;
        for (int i = 0; i < length; i++) {
            indexes[i] = index;
            index += Character.charCount(text.codePointAt(index));
        }
        indexes[length] = index;
        return indexes;
    }
}
