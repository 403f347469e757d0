// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one document tells ({@code .facts}), or does not tell ({@code .nonfacts}). Blocks are set apart by empty lines; {@code #} begins a comment line. The
 * first block names the document, each further one is an entry:
 *
 * <pre>
 * 000:6 The fact in plain words, after the number of the file and of a paragraph
 * a question, on one line or several
 * =&gt; a row | of its answer        (every row; in any order; - is nothing, [a, b] a list)
 * a further question               (if wanted)
 * =&gt; its rows
 * </pre>
 *
 * An entry of a non-fact has one question, the answer {@code => nothing}, and below it one or more lines {@code but NEW for OLD}: with these texts put in,
 * the same question has an answer.
 */
record FactFile(String document, List<Entry> entries) {
    private static final Pattern TITLE = Pattern.compile("(\\d{3}):([1-9]\\d*) \\S.*");
    private static final Pattern SWAP = Pattern.compile("but (.+) for (.+)");

    record Entry(String title, int paragraph, List<Question> questions, List<Swap> swaps) {
        /** For the name of the test. */
        @Override
        public String toString() {
            return title;
        }

        /** The question of a non-fact as it would find what is there. */
        Question swapped() {
            String text = questions.getFirst().text();
            for (Swap swap : swaps) {
                text = text.replace(swap.old(), swap.replacement());
            }
            return new Question(text, List.of());
        }
    }

    record Question(String text, List<String> rows) {}

    record Swap(String replacement, String old) {}

    /** Reads a file; throws IllegalStateException at the first entry that is not of the form above. */
    static FactFile read(Path file) {
        List<List<String>> blocks = blocks(file);
        String first = blocks.isEmpty() ? "" : blocks.removeFirst().getFirst();
        require(first.startsWith("document: "), file, "no document in the first block");
        boolean facts = file.toString().endsWith(".facts");
        String number = file.getFileName().toString().substring(0, 3);
        return new FactFile(
                first.substring("document: ".length()),
                blocks.stream().map(lines -> entry(file, number, facts, lines)).toList());
    }

    private static Entry entry(Path file, String number, boolean facts, List<String> lines) {
        String title = lines.getFirst();
        var parts = TITLE.matcher(title);
        require(parts.matches() && parts.group(1).equals(number), file, "not a title: " + title);
        int paragraph = Integer.parseInt(parts.group(2));
        var entry = new Entry(title, paragraph, new ArrayList<>(), new ArrayList<>());
        List<String> text = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=> ")) {
                answer(file, entry, text, line.substring(3).strip());
            } else if (line.startsWith("but ")) {
                entry.swaps.add(swap(file, line));
            } else {
                text.add(line);
            }
        }
        require(text.isEmpty() && !entry.questions.isEmpty(), file, "a question without an answer: " + title);
        requireForm(file, entry, facts);
        return entry;
    }

    private static void requireForm(Path file, Entry entry, boolean fact) {
        boolean answered = entry.questions.stream().noneMatch(question -> question.rows.isEmpty());
        if (fact) {
            require(answered && entry.swaps.isEmpty(), file, "a fact without rows, or with 'but': " + entry);
        } else {
            require(
                    !answered && entry.questions.size() == 1,
                    file,
                    "a non-fact with rows, or more questions: " + entry);
            require(swapsFit(entry), file, "no 'but', or one that does not fit: " + entry);
        }
    }

    private static void answer(Path file, Entry entry, List<String> text, String row) {
        if (!text.isEmpty()) {
            entry.questions.add(new Question(String.join("\n", text), new ArrayList<>()));
            text.clear();
        }
        require(!entry.questions.isEmpty(), file, "an answer without a question: " + row);
        if (!row.equals("nothing")) {
            entry.questions.getLast().rows.add(row);
        }
    }

    private static Swap swap(Path file, String line) {
        var parts = SWAP.matcher(line);
        require(parts.matches(), file, "not 'but NEW for OLD': " + line);
        return new Swap(parts.group(1), parts.group(2));
    }

    private static boolean swapsFit(Entry entry) {
        String text = entry.questions.getFirst().text();
        return !entry.swaps.isEmpty() && entry.swaps.stream().allMatch(swap -> text.contains(swap.old));
    }

    private static List<List<String>> blocks(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\\R\\s*\\R"))
                    .map(block -> block.lines()
                            .map(String::stripTrailing)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList())
                    .filter(block -> !block.isEmpty())
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, Path file, String message) {
        if (!holds) {
            throw new IllegalStateException(file + ": " + message);
        }
    }
}
