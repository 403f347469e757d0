// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What can be said: entity types, relation types and their qualifiers, EDTF dates, and what makes two claims or two relations the same.
 * Plain Java: this package knows neither Spring nor Neo4j nor how records are written.
 */
@NullMarked
package org.sayso.vocabulary;

import org.jspecify.annotations.NullMarked;
