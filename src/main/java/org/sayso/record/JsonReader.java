// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of a JSON Lines file into nodes. Numbers and truth values become text as written; an entry whose value is null counts as not given. */
final class JsonReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int MAX_DEPTH = 50;
    private static final String SYNTAX = "json-syntax";

    private final SourceText source;
    private final Faults faults;
    private final JsonParser parser;

    private JsonReader(SourceText source, JsonParser parser, Faults faults) {
        this.source = source;
        this.parser = parser;
        this.faults = faults;
    }

    /** The line's object, or null, with a finding, when it is not one. */
    static Node.@Nullable Mapping read(SourceText source, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            JsonReader reader = new JsonReader(source, parser, faults);
            return reader.line();
        } catch (JacksonException e) {
            int index = e.getLocation() == null
                    ? 0
                    : (int) Math.max(0, e.getLocation().getCharOffset());
            faults.error(
                    new Place(source, index),
                    SYNTAX,
                    "%s (one JSON object on each line)".formatted(firstLine(e.getOriginalMessage())));
            return null;
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
    }

    /** The text of {@code key} at the top of a line, as a full reading takes it; cheap, and silent about faults. */
    static @Nullable String peek(byte[] line, int offset, int length, String key) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(key);
                JsonToken value = parser.nextToken();
                if (wanted) {
                    return value.isScalarValue() && value != JsonToken.VALUE_NULL
                            ? parser.getString().strip()
                            : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private Node.@Nullable Mapping line() {
        parser.nextToken();
        Node node = value(0);
        if (parser.nextToken() != null) {
            faults.error(here(), SYNTAX, "a second value begins here (one JSON object on each line)");
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        faults.error(new Place(source, 0), SYNTAX, "this is not a JSON object (one JSON object on each line)");
        return null;
    }

    private @Nullable Node value(int depth) {
        if (depth > MAX_DEPTH) {
            faults.error(
                    here(),
                    "too-deep",
                    "more than %d levels inside each other (write it flatter)".formatted(MAX_DEPTH));
            parser.skipChildren();
            return null;
        }
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            default -> scalar();
        };
    }

    private Node.Scalar scalar() {
        boolean quoted =
                parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.PROPERTY_NAME;
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String text = parser.getString();
        int end = (int) parser.currentLocation().getCharOffset();
        Node.Style style = quoted ? Node.Style.DOUBLE_QUOTED : Node.Style.PLAIN;
        return Utf8.whole(new Node.Scalar(text, source, start, end, style), faults);
    }

    private Node.Mapping mapping(int depth) {
        Place place = here();
        Entries entries = new Entries(faults);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Node.Scalar key = scalar();
            parser.nextToken();
            Node value = value(depth + 1);
            if (value != null) {
                entries.add(key, value);
            }
        }
        return new Node.Mapping(entries.list(), place);
    }

    private Node.Sequence sequence(int depth) {
        Place place = here();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = value(depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return new Node.Sequence(items, place);
    }

    private Place here() {
        return new Place(source, (int) Math.max(0, parser.currentTokenLocation().getCharOffset()));
    }
}
