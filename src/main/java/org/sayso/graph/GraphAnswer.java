// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sayso.vocabulary.Digests;

/** An answer under way: of which graph it is, and the tag it may be known by. Thread-safe. */
public final class GraphAnswer implements AutoCloseable {
    private static final int TAG_DIGITS = 32;

    private final ImportGate.Answer place;
    private final String graphVersion;
    private final BooleanSupplier drift;
    private final boolean driftedBefore;
    private final String software;

    GraphAnswer(ImportGate.Answer place, String graphVersion, BooleanSupplier drift, String software) {
        this.place = place;
        this.graphVersion = graphVersion;
        this.drift = drift;
        this.driftedBefore = drift.getAsBoolean();
        this.software = software;
    }

    /** Of the graph it reads; while an import is applied, of the one before. */
    public String graphVersion() {
        return graphVersion;
    }

    /** Whether an import was applied when this answer began, or has lost patience with it since. */
    public boolean isDuringImport() {
        return place.isDuringImport();
    }

    /** Whether somebody else than the importer has changed the graph, by the time that this answer began or since: then it may hold what no record says. */
    public boolean hasDrift() {
        return driftedBefore || drift.getAsBoolean();
    }

    /** Whether whatever is read follows from the graph of {@link #graphVersion} alone: no import is applied, and nobody else than the importer has changed it. */
    public boolean isSteady() {
        return !hasDrift() && !isDuringImport();
    }

    /**
     * The strong entity tag (RFC 9110 section 8.8.3) of an answer that follows from the graph alone, with its quotes: equal for the same graph, version of Sayso
     * and parts, on every machine. There is none while an import is applied, or when somebody else than the importer has changed the graph.
     *
     * @param parts all that decides what the answer says: what is asked, with which values, in which form
     */
    public Optional<String> tag(List<String> parts) {
        if (!isSteady()) {
            return Optional.empty();
        }
        MessageDigest digest = Digests.begin();
        add(digest, software);
        add(digest, graphVersion);
        parts.forEach(part -> add(digest, part));
        return Optional.of('"' + Digests.hex(digest).substring(0, TAG_DIGITS) + '"');
    }

    @Override
    public void close() {
        place.close();
    }

    /** With its length, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
