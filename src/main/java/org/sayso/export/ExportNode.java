// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.SortedMap;

/**
 * A node as it leaves.
 *
 * @param id stable, unique among nodes
 * @param caption for people
 * @param type the most telling label: an entity's type, {@code Claim} or {@code Document}
 * @param properties as {@link GraphHead} declares them: texts, {@code Long}, {@code Double}, {@code Boolean}, {@code LocalDate}, and lists of these. None is null
 */
record ExportNode(String id, String caption, String type, SortedMap<String, Object> properties) {}
