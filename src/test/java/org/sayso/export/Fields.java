// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that a file has under names. */
final class Fields {
    private final Map<String, String> byName = new HashMap<>();

    Fields() {}

    Fields(Map<String, String> byName) {
        this.byName.putAll(byName);
    }

    void put(String name, String text) {
        byName.put(name, text);
    }

    void putAll(Fields more) {
        byName.putAll(more.byName);
    }

    /** Fails where there is none. */
    String get(String name) {
        String text = find(name);
        if (text == null) {
            throw new AssertionError("No " + name + " in " + byName);
        }
        return text;
    }

    @Nullable
    String find(String name) {
        return byName.get(name);
    }
}
