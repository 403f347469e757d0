// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import org.junit.jupiter.api.BeforeAll;

class CypherShellConsumer extends BoltClientContract {
    @BeforeAll
    static void require() {
        CypherShell.require();
    }

    @Override
    BoltClient client() {
        return new CypherShell();
    }
}
