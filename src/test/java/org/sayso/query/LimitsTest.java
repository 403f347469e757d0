// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LimitsTest {
    private final StandardEnvironment environment = new StandardEnvironment();

    private List<Limits.Limit> limits(Map<String, String> set) {
        return new Limits(TestLimits.canned(set), TestLimits.adhoc(set), TestLimits.export(set), environment).all();
    }

    private Limits.Limit limit(String setting, Map<String, String> set) {
        return limits(set).stream()
                .filter(limit -> limit.setting().equals(setting))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsEverySettingThatIsALimit() {
        assertThat(limits(Map.of()))
                .extracting(Limits.Limit::setting)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                settings("sayso.query.", QueryProperties.class),
                                settings("sayso.adhoc.", AdhocProperties.class),
                                settings("sayso.export.", ExportProperties.class))
                        .flatMap(each -> each)
                        .toList());
    }

    private static Stream<String> settings(String prefix, Class<?> properties) {
        return Arrays.stream(properties.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("logStatements") && !name.equals("licence"))
                .map(name -> prefix + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void tellsValuesAsTheyWouldBeWritten() {
        assertThat(limit("sayso.query.timeout", Map.of()))
                .isEqualTo(new Limits.Limit("sayso.query.timeout", "30s", 30_000, "milliseconds", "default"));
        assertThat(limit("sayso.adhoc.statement", Map.of()))
                .isEqualTo(new Limits.Limit("sayso.adhoc.statement", "64KB", 65_536, "bytes", "default"));
        assertThat(limit("sayso.adhoc.timeout", Map.of("sayso.adhoc.timeout", "120s")))
                .extracting(Limits.Limit::value)
                .isEqualTo("2m");
        assertThat(limit("sayso.query.memory", Map.of("sayso.query.memory", "1500000B")))
                .extracting(Limits.Limit::value)
                .isEqualTo("1500000B");
        assertThat(limit("sayso.query.json-rows", Map.of("sayso.query.json-rows", "7")))
                .extracting(Limits.Limit::amount)
                .isEqualTo(7L);
    }

    @Test
    void tellsWhereEachComesFrom() {
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("--sayso.query.stall=7s"));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("SAYSO_QUERY_TIMEOUT", "7s")));
        ConfigurationPropertySources.attach(environment);

        assertThat(limit("sayso.query.stall", Map.of()).origin()).contains("commandLineArgs");
        assertThat(limit("sayso.query.timeout", Map.of()).origin()).contains("SAYSO_QUERY_TIMEOUT");
        assertThat(limit("sayso.query.queue", Map.of()).origin()).isEqualTo("default");
    }
}
