// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

class JavaDriverIT extends BoltClientContract {
    @Override
    BoltClient client() {
        return new JavaDriver();
    }
}
