// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/**
 * One document with its claims, read, checked and resolved.
 *
 * @param publisher the id of an Organization, or null when unknown
 * @param paragraphs number of non-empty lines, or null when not stated
 * @param repeats such as {@code 19-34 of 3-18}
 * @param unclaimed paragraphs (such as {@code 27-28}) that carry no claim, and why
 * @param unnamed the groups known to this document only
 * @param claims in no particular order, each once
 */
public record Document(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable Edtf published,
        @Nullable String language,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable Integer paragraphs,
        List<String> repeats,
        SortedMap<String, String> unclaimed,
        @Nullable String note,
        List<Entity> unnamed,
        List<Claim> claims) {}
