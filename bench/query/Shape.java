// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.List;

/** How many entities of which kind a graph of so many nodes has, what they are called, and how often each type of relation comes. */
record Shape(int nodes) {
    enum Kind {
        PERSON("Person", "person", 36),
        ORGANIZATION("Organization", "organization", 27),
        EVENT("Event", "summit", 32),
        INSTRUMENT("Instrument", "treaty", 5);

        final String label;
        private final String prefix;
        private final int share;

        Kind(String label, String prefix, int share) {
            this.label = label;
            this.prefix = prefix;
            this.share = share;
        }
    }

    enum Type {
        SPOKE_AT(50, Kind.PERSON, Kind.EVENT, "spoke at"),
        MEMBER_OF(15, Kind.PERSON, Kind.ORGANIZATION, "is a member of"),
        CONDEMNED(15, Kind.ORGANIZATION, Kind.ORGANIZATION, "condemned"),
        RAIDED(10, Kind.ORGANIZATION, Kind.ORGANIZATION, "raided"),
        DESIGNATED(10, Kind.ORGANIZATION, Kind.ORGANIZATION, "designated");

        final Kind from;
        final Kind to;
        final String label;
        private final int share;

        Type(int share, Kind from, Kind to, String label) {
            this.share = share;
            this.from = from;
            this.to = to;
            this.label = label;
        }
    }

    private static final List<Type> TYPES = List.of(Type.values());

    int count(Kind kind) {
        return (int) ((long) nodes * kind.share / 100);
    }

    String id(Kind kind, int number) {
        return "%s-%d".formatted(kind.prefix, number);
    }

    /** @param percent from 0 to 99 */
    Type type(int percent) {
        int passed = 0;
        for (Type type : TYPES) {
            passed += type.share;
            if (percent < passed) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a percentage: " + percent);
    }
}
