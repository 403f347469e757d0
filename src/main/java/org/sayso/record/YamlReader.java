// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Reads a YAML text into nodes. All scalars are text; anchors, aliases, tags and several documents in a file are refused. */
final class YamlReader {
    private static final int MAX_DEPTH = 50;

    private final YamlEvents events;
    private final Faults faults;

    private YamlReader(SourceText source, Faults faults) {
        this.events = new YamlEvents(source);
        this.faults = faults;
    }

    /** The root, or null when the text holds nothing, or when it is not YAML (then with a finding). */
    static @Nullable Node read(SourceText source, Faults faults) {
        YamlReader reader = new YamlReader(source, faults);
        try {
            return reader.document();
        } catch (YAMLException e) {
            reader.events.report(e, faults);
        } catch (TooDeep e) {
            faults.error(
                    e.place,
                    "too-deep",
                    "more than %d levels inside each other (write it flatter)".formatted(MAX_DEPTH));
        }
        return null;
    }

    /**
     * The first entry at the top whose key is wanted, without reading the file to its end; faults are left to a full reading. A value that is not text
     * comes as an empty list.
     */
    static Node.@Nullable Entry peek(SourceText source, Set<String> keys) {
        YamlReader reader = new YamlReader(source, new Faults(new Findings()));
        try {
            return reader.find(keys::contains);
        } catch (YAMLException e) {
            return null;
        }
    }

    private Node.@Nullable Entry find(Predicate<String> wanted) {
        events.next();
        if (!events.next().is(Event.ID.DocumentStart)) {
            return null;
        }
        if (!events.next().is(Event.ID.MappingStart)) {
            return null;
        }
        while (events.next() instanceof ScalarEvent key) {
            Event value = events.peek();
            if (wanted.test(key.getValue())) {
                Node node = value instanceof ScalarEvent text
                        ? events.scalar(text)
                        : new Node.Sequence(List.of(), events.placeOf(value));
                return new Node.Entry(events.scalar(key), node);
            }
            skip();
        }
        return null;
    }

    private void skip() {
        int depth = 0;
        do {
            Event event = events.next();
            if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
                depth++;
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                depth--;
            }
        } while (depth > 0);
    }

    private @Nullable Node document() {
        events.next();
        if (events.next().is(Event.ID.StreamEnd)) {
            return null;
        }
        Node root = node(0);
        events.next();
        Event next = events.next();
        if (!next.is(Event.ID.StreamEnd)) {
            faults.error(
                    events.placeOf(next),
                    "several-yaml-documents",
                    "a second YAML document begins here (put each record into a file of its own)");
        }
        return root;
    }

    private Node node(int depth) {
        Event event = events.next();
        if (depth > MAX_DEPTH) {
            throw new TooDeep(events.placeOf(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                events.refuseProperties(scalar, scalar.getTag(), faults);
                yield Utf8.whole(events.scalar(scalar), faults);
            }
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent alias -> {
                faults.error(
                        events.placeOf(alias),
                        "yaml-alias",
                        "the alias '*%s' is not read (write the value out; put text that begins with * in quotes)"
                                .formatted(alias.getAnchor()));
                yield new Node.Sequence(List.of(), events.placeOf(alias));
            }
            default -> throw new YAMLException("unexpected " + event);
        };
    }

    private Node.Sequence sequence(SequenceStartEvent start, int depth) {
        events.refuseProperties(start, start.getTag(), faults);
        List<Node> items = new ArrayList<>();
        while (!events.peek().is(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return new Node.Sequence(items, events.placeOf(start));
    }

    private Node.Mapping mapping(MappingStartEvent start, int depth) {
        events.refuseProperties(start, start.getTag(), faults);
        Entries entries = new Entries(faults);
        while (!events.peek().is(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (key instanceof Node.Scalar name) {
                entries.add(name, value);
            } else {
                faults.error(
                        key.place(),
                        "bad-key",
                        "a key must be text, not %s (put it in quotes)".formatted(key.described()));
            }
        }
        events.next();
        return new Node.Mapping(entries.list(), events.placeOf(start));
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeep(Place place) {
            this.place = place;
        }
    }
}
