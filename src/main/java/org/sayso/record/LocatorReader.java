// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code at}: {@code 22}, {@code 22 4411-4470, 23 support}, lists of these, and the long form. */
final class LocatorReader {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(?:\\s+(\\d{1,9})-(\\d{1,9}))?(?:\\s+([a-z]+))?");
    private static final List<String> FIELDS = List.of("paragraph", "start", "end", "role");
    private static final Map<String, Locator.Role> ROLES =
            Map.of("main", Locator.Role.MAIN, "support", Locator.Role.SUPPORT, "date", Locator.Role.DATE);
    private static final String RULE = "bad-locator";

    private final Faults faults;
    private final @Nullable Integer paragraphs;
    private final Map<Locator, Place> places;

    /**
     * Reads the places of one document.
     *
     * @param paragraphs how many the document has, if that is known
     * @param places takes where each locator is written
     */
    LocatorReader(@Nullable Integer paragraphs, Map<Locator, Place> places, Faults faults) {
        this.paragraphs = paragraphs;
        this.places = places;
        this.faults = faults;
    }

    List<Locator> read(Node node) {
        List<Locator> locators = new ArrayList<>();
        for (Node item : Node.oneOrMany(node)) {
            switch (item) {
                case Node.Scalar scalar -> parts(scalar.word(), locators);
                case Node.Mapping mapping -> keep(longForm(mapping), mapping.place(), locators);
                case Node.Sequence list ->
                    faults.error(list.place(), RULE, "a list inside the list of places (write them in one list)");
            }
        }
        return locators;
    }

    private void parts(Word text, List<Locator> locators) {
        int start = 0;
        while (start <= text.text().length()) {
            int comma = text.text().indexOf(',', start);
            int end = comma < 0 ? text.text().length() : comma;
            Word part = text.part(start, end).strip();
            keep(shortForm(part), part.place(), locators);
            start = end + 1;
        }
    }

    private @Nullable Locator shortForm(Word part) {
        Matcher matcher = SHORT.matcher(part.text());
        if (!matcher.matches()) {
            faults.error(
                    part.place(),
                    RULE,
                    "'%s' is no place in a text (write PARAGRAPH, PARAGRAPH START-END, and behind it support or date)"
                            .formatted(part.text()));
            return null;
        }
        String word = matcher.group(4);
        Locator.Role role = word == null ? Locator.Role.MAIN : ROLES.get(word);
        if (role == null) {
            faults.error(part.part(matcher.start(4), matcher.end(4)).place(), RULE, badRole(word));
            return null;
        }
        return new Locator(
                Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)), role);
    }

    private static String badRole(String word) {
        return "'%s' is no role of a place (allowed: main, support, date)".formatted(word);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private @Nullable Locator longForm(Node.Mapping mapping) {
        Fields fields = new Fields(mapping, faults).allow("a place in a text", FIELDS);
        Integer paragraph = fields.required("paragraph", "a place in a text") == null
                ? null
                : Numbers.count(fields, "paragraph", faults);
        Integer start = Numbers.count(fields, "start", faults);
        Integer end = Numbers.count(fields, "end", faults);
        Word word = fields.word("role");
        Locator.Role role =
                word == null ? Locator.Role.MAIN : ROLES.get(word.text().toLowerCase(Locale.ROOT));
        if (role == null && word != null) {
            faults.error(word.place(), RULE, badRole(word.text()));
        }
        return paragraph == null || role == null ? null : new Locator(paragraph, start, end, role);
    }

    private void keep(@Nullable Locator locator, Place place, List<Locator> locators) {
        if (locator != null && isPossible(locator, place)) {
            locators.add(locator);
            places.putIfAbsent(locator, place);
        }
    }

    private boolean isPossible(Locator locator, Place place) {
        Integer start = locator.start();
        Integer end = locator.end();
        if ((start == null) != (end == null)) {
            faults.error(place, RULE, "'start' and 'end' go together (add the other one)");
        } else if (start != null && end != null && start >= end) {
            faults.error(
                    place,
                    RULE,
                    "the passage %d-%d is empty (its end lies behind its last character)".formatted(start, end));
        } else if (locator.paragraph() < 1) {
            faults.error(place, RULE, "paragraphs are counted from 1 (mend the number)");
        } else if (paragraphs != null && locator.paragraph() > paragraphs) {
            faults.error(
                    place,
                    "no-such-paragraph",
                    "there is no paragraph %d: the document has %d (mend the number)"
                            .formatted(locator.paragraph(), paragraphs));
        } else {
            return true;
        }
        return false;
    }
}
