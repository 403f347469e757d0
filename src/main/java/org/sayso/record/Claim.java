// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/**
 * One statement, in one document, that a relation holds or does not; all references resolved to ids.
 *
 * @param id content hash (see {@link org.sayso.vocabulary.ContentHash#id})
 * @param relationId hash of the relation's identity, or null when there is no object
 * @param qualifiers by name: {@code String} (text, entity id, EDTF text) or {@code Long} (quantity bounds); {@code wants} of a request is here as
 *     {@code wants} (relation type), {@code wantsFrom} and {@code wantsTo} (entity ids)
 * @param aboutEntities names of the qualifiers whose value is an entity id
 * @param onBehalfOf ids, sorted
 * @param saidBy the innermost voice, or null for the document's own voice
 * @param relayedBy from the innermost voice outward
 * @param parent the id of the claim whose content this is, or null
 * @param locators sorted, without repeats
 * @param keys handles inside the file, sorted
 * @param notes the recorder's reasoning, sorted
 * @param contradicts {@code document-id#key}, sorted
 * @param competesWith {@code document-id#key}, sorted
 */
public record Claim(
        String id,
        String relation,
        @Nullable String relationId,
        String from,
        @Nullable String to,
        @Nullable String act,
        @Nullable Edtf when,
        @Nullable Edtf saidOn,
        SortedMap<String, Object> qualifiers,
        List<String> aboutEntities,
        List<String> onBehalfOf,
        Stance stance,
        Wording wording,
        Status status,
        boolean ended,
        @Nullable String saidBy,
        List<String> relayedBy,
        @Nullable String parent,
        List<Locator> locators,
        List<String> keys,
        List<String> notes,
        List<String> contradicts,
        List<String> competesWith) {}
