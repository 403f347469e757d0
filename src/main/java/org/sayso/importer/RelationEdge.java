// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.Map;

/** A direct relationship, derived from its claims. */
record RelationEdge(String id, String type, String from, String to, Map<String, Object> properties) {}
