// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/**
 * What deriving a relation needs to know of one claim about it; only claims with status done are such.
 *
 * @param when its own date, or null
 * @param voice the id of whoever says so: an entity, or the document when its publisher is unknown
 * @param qualifiers values by name
 */
record SupportingClaim(
        String id,
        String relation,
        String relationId,
        String from,
        String to,
        String document,
        boolean affirms,
        String wording,
        @Nullable Edtf when,
        @Nullable String act,
        @Nullable String attested,
        String voice,
        String voiceName,
        List<String> onBehalfOf,
        Map<String, Object> qualifiers) {}
