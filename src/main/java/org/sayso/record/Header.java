// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/** What a document's record says of the document itself. */
record Header(
        @Nullable String title,
        @Nullable Word publisher,
        List<String> authors,
        @Nullable Edtf published,
        @Nullable String language,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable Integer paragraphs,
        List<String> repeats,
        List<ParagraphRange> repeated,
        SortedMap<String, String> unclaimed,
        List<ParagraphRange> leftOut,
        @Nullable String note) {

    static Header read(Fields fields, Faults faults) {
        Integer paragraphs = Numbers.count(fields, "paragraphs", faults);
        List<ParagraphRange> repeated = new ArrayList<>();
        List<ParagraphRange> leftOut = new ArrayList<>();
        return new Header(
                fields.text("title"),
                fields.word("publisher"),
                fields.words("authors").stream()
                        .map(word -> Names.name(word.text()))
                        .toList(),
                fields.date("published"),
                language(fields, faults),
                file(fields, faults),
                sha256(fields, faults),
                paragraphs,
                repeats(fields, paragraphs, repeated, faults),
                repeated,
                unclaimed(fields, paragraphs, leftOut, faults),
                leftOut,
                fields.text("note"));
    }

    private static @Nullable String language(Fields fields, Faults faults) {
        Word word = fields.word("language");
        if (word == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(word.text()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            faults.error(
                    word.place(),
                    "bad-language",
                    "'%s' is no language tag (write BCP 47, such as en)".formatted(word.text()));
            return null;
        }
    }

    private static @Nullable String file(Fields fields, Faults faults) {
        Word word = fields.word("file");
        if (word != null && !DocumentTexts.isInside(word.text())) {
            faults.error(
                    word.place(),
                    "bad-file",
                    "'%s' leaves the folder of texts (write a path below it)".formatted(word.text()));
            return null;
        }
        return word == null ? null : word.text();
    }

    private static @Nullable String sha256(Fields fields, Faults faults) {
        Word word = fields.word("sha256");
        if (word != null && !word.text().matches("[0-9a-f]{64}")) {
            faults.error(
                    word.place(),
                    "bad-digest",
                    "a SHA-256 has 64 lower-case hexadecimal digits (check --fix fills it in)");
            return null;
        }
        return word == null ? null : word.text();
    }

    private static List<String> repeats(
            Fields fields, @Nullable Integer paragraphs, List<ParagraphRange> repeated, Faults faults) {
        List<String> repeats = new ArrayList<>();
        for (Node item : fields.list("repeats")) {
            if (!(item instanceof Node.Mapping mapping)) {
                faults.error(item.place(), "wrong-shape", "a repeat is {paragraphs: 19-34, of: 3-18} (write it so)");
                continue;
            }
            Fields repeat = new Fields(mapping, faults).allow("a repeat", List.of("paragraphs", "of"));
            Word printed = repeat.required("paragraphs", "a repeat");
            Word of = repeat.required("of", "a repeat");
            ParagraphRange again = printed == null ? null : ParagraphRange.read(printed, paragraphs, faults);
            ParagraphRange before = of == null ? null : ParagraphRange.read(of, paragraphs, faults);
            if (again != null && before != null) {
                repeated.add(again);
                repeats.add(again + " of " + before);
            }
        }
        return repeats.stream().distinct().sorted().toList();
    }

    private static SortedMap<String, String> unclaimed(
            Fields fields, @Nullable Integer paragraphs, List<ParagraphRange> leftOut, Faults faults) {
        SortedMap<String, String> unclaimed = new TreeMap<>();
        Node.Mapping mapping = fields.mapping("unclaimed");
        for (Node.Entry entry : mapping == null ? List.<Node.Entry>of() : mapping.entries()) {
            ParagraphRange range = ParagraphRange.read(entry.key().word(), paragraphs, faults);
            Word why = Fields.word(entry, faults);
            if (range != null && why != null) {
                leftOut.add(range);
                unclaimed.put(range.toString(), Names.text(why.text()));
            }
        }
        return unclaimed;
    }
}
