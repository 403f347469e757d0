// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import org.sayso.SharedStore;
import org.sayso.graph.EmbeddedGraphStore;

/** The stores of tests that begin with an empty graph: one to import into, another to compare it with. */
final class TestStores {
    static final EmbeddedGraphStore STORE = SharedStore.open();

    private TestStores() {}

    /** Opened when it is first asked for. */
    static EmbeddedGraphStore other() {
        return Other.STORE;
    }

    private static final class Other {
        static final EmbeddedGraphStore STORE = SharedStore.open();
    }
}
