// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

class FailureLineTest {
    record Limits(Duration timeout) {}

    private static Throwable bindingFails(String name, String value) {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
        return catchThrowable(() -> binder.bind(
                "sayso.query",
                Bindable.of(Limits.class),
                new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true)));
    }

    @Test
    void whatSaysoRefusesIsToldInItsOwnWordsHoweverDeep() {
        var refusal = new CallerException(ProblemType.INVALID_CONFIGURATION, "sayso.records names x");
        assertThat(FailureLine.of(new IllegalStateException(new RuntimeException("outer", refusal))))
                .contains("sayso.records names x");
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThat(FailureLine.of(new RuntimeException(bindingFails("sayso.query.nonsense", "1"))))
                .contains("There is no setting sayso.query.nonsense (docs/configuration.md lists those there are)");
    }

    @Test
    void aValueThatCannotBeUsedIsToldWithItsSetting() {
        assertThat(FailureLine.of(bindingFails("sayso.query.timeout", "often")))
                .contains("The setting sayso.query.timeout cannot be used: 'often' is not a valid duration");
    }

    @Test
    void aTakenPortIsToldWithTheWayOut() {
        assertThat(FailureLine.of(new RuntimeException(new PortInUseException(8080))))
                .contains("Port 8080 is in use by another program: end that one, or set server.port to another port"
                        + " (0 for a free one).");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThat(FailureLine.of(new UncheckedIOException(new AccessDeniedException("texts/a.txt"))))
                .contains("texts/a.txt cannot be read or written: permission denied");
        assertThat(FailureLine.of(new MalformedInputException(1))).contains("A text is not UTF-8 (save it as UTF-8)");
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(FailureLine.of(new CallerException(ProblemType.INVALID_PARAMETER, "first\n   second")))
                .contains("first second");
    }

    @Test
    void anythingElseIsAFaultOfSaysosOwn() {
        assertThat(FailureLine.of(new IllegalStateException("broken"))).isEmpty();
    }
}
