// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

/** The four counts of a report while it is being made. */
final class ImportTally {
    final Tally entities = new Tally();
    final Tally documents = new Tally();
    final Tally claims = new Tally();
    final Tally relations = new Tally();
}
