// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/** Reads one document with its claims. */
final class DocumentReader {
    /** The keys of a document file; in JSON Lines {@code id} stands for {@code document}. */
    static final List<String> FIELDS = List.of(
            "document",
            "title",
            "publisher",
            "authors",
            "published",
            "language",
            "file",
            "sha256",
            "paragraphs",
            "repeats",
            "note",
            "unclaimed",
            "claims");

    private final Lexicon lexicon;
    private final @Nullable Path texts;
    private final Faults faults;
    private final String id;

    DocumentReader(String id, Lexicon lexicon, @Nullable Path texts, Faults faults) {
        this.id = id;
        this.lexicon = lexicon;
        this.texts = texts;
        this.faults = faults;
    }

    /**
     * Reads header and claims, and checks them against the text where that is at hand.
     *
     * @param root the record
     * @param idKey the key its id stands under
     * @param claims further claims, which are not under {@code claims}
     * @return empty when the record has an error
     */
    Optional<DocumentReading> read(Node.Mapping root, String idKey, Iterable<Node> claims) {
        Fields fields = new Fields(root, faults).allow("a document", allowed(idKey));
        Word written = fields.id(idKey, "a document");
        if (written != null && !written.text().equals(id)) {
            faults.error(
                    written.place(), "changed-file", "this is not the document '%s' (run this again)".formatted(id));
        }
        Header header = Header.read(fields, faults);
        EntityNames names = new EntityNames(id, lexicon, faults);
        String publisher = publisher(header, names);
        ClaimGathering gathering =
                new ClaimGathering(id, publisher, lexicon.vocabulary().relations());
        ClaimLinks links = new ClaimLinks(id, faults);
        Map<Locator, Place> locators = new HashMap<>();
        LocatorReader places = new LocatorReader(header.paragraphs(), locators, faults);
        ClaimReader reader = new ClaimReader(lexicon, faults, names, places, links, gathering);
        fields.list("claims").forEach(node -> reader.read(node, Inherited.NOTHING));
        claims.forEach(node -> reader.read(node, Inherited.NOTHING));
        links.reportMissing();
        if (texts != null) {
            new TextCheck(texts, faults).check(header, fields, locators);
        }
        if (faults.failed()) {
            return Optional.empty();
        }
        Document document = document(header, publisher, names, gathering);
        Place place = fields.placeOf(idKey);
        return Optional.of(new DocumentReading(
                document, header, place, gathering.places(), links.keys(), links.targetsElsewhere()));
    }

    private static List<String> allowed(String idKey) {
        return FIELDS.stream()
                .map(field -> field.equals("document") ? idKey : field)
                .toList();
    }

    private static @Nullable String publisher(Header header, EntityNames names) {
        Word publisher = header.publisher();
        return publisher == null
                ? null
                : names.resolve(new Reference(publisher, false), EnumSet.of(EntityType.ORGANIZATION), "'publisher'");
    }

    private Document document(Header header, @Nullable String publisher, EntityNames names, ClaimGathering gathering) {
        return new Document(
                id,
                header.title(),
                publisher,
                header.authors(),
                header.published(),
                header.language(),
                header.file(),
                header.sha256(),
                header.paragraphs(),
                header.repeats(),
                header.unclaimed(),
                header.note(),
                names.unnamedGroups(),
                gathering.claims());
    }
}
