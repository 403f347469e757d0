// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits as a configuration would give them. */
final class TestLimits {
    private TestLimits() {}

    static QueryProperties canned(Map<String, String> settings) {
        return binder(settings).bindOrCreate("sayso.query", QueryProperties.class);
    }

    static AdhocProperties adhoc(Map<String, String> settings) {
        return binder(settings).bindOrCreate("sayso.adhoc", AdhocProperties.class);
    }

    static ExportProperties export(Map<String, String> settings) {
        return binder(settings).bindOrCreate("sayso.export", ExportProperties.class);
    }

    private static Binder binder(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings));
    }
}
