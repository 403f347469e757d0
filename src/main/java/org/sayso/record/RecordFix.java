// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in or corrects {@code sha256} and {@code paragraphs} of YAML documents whose text is at hand. Nothing else of a file changes: not a comment, not a blank. */
public final class RecordFix {
    private final Path texts;

    private RecordFix(Path texts) {
        this.texts = texts;
    }

    /**
     * Mends the YAML documents below the roots.
     *
     * @param roots files or folders
     * @param texts the folder with the documents' texts
     * @return the files that were changed; those that cannot be read or written are left as they are, for a check to report
     */
    public static List<Path> run(List<Path> roots, Path texts) {
        List<Path> changed = new ArrayList<>();
        for (Path file : RecordFiles.below(roots, new Findings())) {
            if (!RecordFiles.isJsonLines(file) && new RecordFix(texts).fix(file)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private boolean fix(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Faults faults = new Faults(new Findings());
            SourceText source = Utf8.decode(RecordFiles.label(file), bytes, 1, faults);
            if (source == null || YamlReader.peek(source, Set.of("document", "file")) == null) {
                return false;
            }
            Node root = YamlReader.read(source, faults);
            String fixed = root instanceof Node.Mapping mapping && !faults.failed() ? fixed(mapping, source) : null;
            if (fixed == null || fixed.equals(source.text())) {
                return false;
            }
            String whole = Utf8.markLength(bytes) > 0 ? "\uFEFF" + fixed : fixed;
            WholeFile.write(file, whole.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable String fixed(Node.Mapping root, SourceText source) throws IOException {
        Node.Entry entry = new Fields(root, new Faults(new Findings())).entry("file");
        if (root.get("document") == null || entry == null || !(entry.value() instanceof Node.Scalar file)) {
            return null;
        }
        Path path = DocumentTexts.find(texts, file.word().text());
        if (path == null) {
            return null;
        }
        DocumentText text = DocumentText.read(path);
        return new YamlEdit(source, root)
                .put(
                        entry,
                        Map.entry("sha256", text.sha256()),
                        Map.entry(
                                "paragraphs", Integer.toString(text.paragraphs().size())));
    }
}
