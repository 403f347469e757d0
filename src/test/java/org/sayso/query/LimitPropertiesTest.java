// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LimitPropertiesTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({QueryProperties.class, AdhocProperties.class})
    static class Both {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Both.class);

    @Test
    void haveTheDocumentedDefaults() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of()));
        QueryProperties query = binder.bindOrCreate("sayso.query", QueryProperties.class);
        AdhocProperties adhoc = binder.bindOrCreate("sayso.adhoc", AdhocProperties.class);

        assertThat(query.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(query.stall()).isEqualTo(Duration.ofSeconds(30));
        assertThat(query.jsonRows()).isEqualTo(100_000);
        assertThat(query.memoryBytes())
                .isEqualTo(Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4));
        assertThat(adhoc.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(adhoc.memory().toMegabytes()).isEqualTo(64);
        assertThat(adhoc.body().toMegabytes()).isEqualTo(1);
        assertThat(adhoc.workers()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "sayso.query.timeout=0s, timeout",
        "sayso.query.json-rows=0, jsonRows",
        "sayso.adhoc.workers=0, workers",
        "sayso.query.tiemout=3s, tiemout",
        "sayso.adhoc.rows=3, rows",
        "sayso.adhoc.memory=0, sayso.adhoc.memory",
        "sayso.query.memory=-1, sayso.query.memory",
        "sayso.adhoc.statement=65KB, 64KB"
    })
    void refuseWhatIsWrongOrUnknown(String setting, String named) {
        runner.withPropertyValues(setting)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(named));
    }
}
