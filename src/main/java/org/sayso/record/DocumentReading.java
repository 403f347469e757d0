// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document with what only checking needs to know of its record.
 *
 * @param place where its id stands
 * @param claims where each claim is written, by id
 * @param keys of its claims
 * @param links to claims of other documents
 */
record DocumentReading(
        Document document,
        Header header,
        Place place,
        Map<String, Place> claims,
        Set<String> keys,
        List<ClaimLinks.Target> links) {}
