// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

/** Is told how an import goes on. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void phase(String name, long total) {}

        @Override
        public void advance(long steps) {}
    };

    /** A new phase begins, with this many steps. */
    void phase(String name, long total);

    void advance(long steps);
}
