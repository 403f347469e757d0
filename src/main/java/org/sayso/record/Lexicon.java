// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Map;
import org.sayso.vocabulary.Vocabulary;

/**
 * All that a document's claims can refer to outside their document.
 *
 * @param faultyRelations relation types that are out, by name
 */
record Lexicon(Vocabulary vocabulary, Map<String, Culprit> faultyRelations, References references, HeldBack heldBack) {}
