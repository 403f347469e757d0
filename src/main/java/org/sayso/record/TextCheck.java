// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a record against the text it speaks of. */
final class TextCheck {
    private final Path texts;
    private final Faults faults;

    /**
     * Checks against the texts of one folder.
     *
     * @param texts the folder with the texts
     */
    TextCheck(Path texts, Faults faults) {
        this.texts = texts;
        this.faults = faults;
    }

    void check(Header header, Fields fields, Map<Locator, Place> locators) {
        String file = header.file();
        if (file == null) {
            return;
        }
        DocumentText text = read(file, fields.placeOf("file"));
        if (text == null) {
            return;
        }
        checkDigest(header, fields, text);
        locators.forEach((locator, place) -> check(locator, place, text));
    }

    private @Nullable DocumentText read(String file, Place place) {
        Path path = DocumentTexts.find(texts, file);
        if (path == null) {
            faults.warning(
                    place,
                    "text-missing",
                    "the text '%s' is not in %s (put it there; its places go unchecked)".formatted(file, texts));
            return null;
        }
        try {
            return DocumentText.read(path);
        } catch (CharacterCodingException e) {
            faults.error(place, "bad-encoding", "the text '%s' is not UTF-8 (save it as UTF-8)".formatted(file));
        } catch (IOException e) {
            faults.error(
                    place,
                    "unreadable-file",
                    "the text '%s' cannot be read: %s (see its permissions)".formatted(file, e.getMessage()));
        }
        return null;
    }

    private void checkDigest(Header header, Fields fields, DocumentText text) {
        if (header.sha256() == null) {
            faults.warning(
                    fields.placeOf("file"),
                    "missing-digest",
                    "nothing tells which text was read (add sha256; check --fix does)");
        } else if (!header.sha256().equals(text.sha256())) {
            faults.error(
                    fields.placeOf("sha256"),
                    "other-text",
                    "the text at hand has the SHA-256 %s (put the text there that was read, or check every place and run check --fix)"
                            .formatted(text.sha256()));
        }
        int paragraphs = text.paragraphs().size();
        if (header.paragraphs() != null && header.paragraphs() != paragraphs) {
            faults.error(
                    fields.placeOf("paragraphs"),
                    "other-text",
                    "the text at hand has %d paragraphs (mend the number; check --fix does)".formatted(paragraphs));
        }
    }

    private void check(Locator locator, Place place, DocumentText text) {
        int number = locator.paragraph();
        if (number > text.paragraphs().size()) {
            faults.error(
                    place,
                    "no-such-paragraph",
                    "there is no paragraph %d: the text has %d (mend the number)"
                            .formatted(number, text.paragraphs().size()));
            return;
        }
        DocumentText.Paragraph paragraph = text.paragraphs().get(number - 1);
        Integer start = locator.start();
        Integer end = locator.end();
        if (start != null && end != null && (start < paragraph.start() || end > paragraph.end())) {
            faults.error(
                    place,
                    "outside-paragraph",
                    "%d-%d does not lie in paragraph %d, which is %d-%d (mend the offsets; locate finds them)"
                            .formatted(start, end, number, paragraph.start(), paragraph.end()));
        }
    }
}
