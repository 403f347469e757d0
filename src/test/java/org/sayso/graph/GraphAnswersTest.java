// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphAnswersTest {
    private final ImportGate gate = new ImportGate();
    private String version = "v1";
    private boolean drift;

    private Optional<String> tag(String software, String... parts) {
        try (GraphAnswer answer = new GraphAnswers(gate, () -> version, () -> drift, software).begin()) {
            return answer.tag(List.of(parts));
        }
    }

    @Test
    void theSameAnswerOfTheSameGraphHasTheSameTag() {
        assertThat(tag("1", "a", "b")).isEqualTo(tag("1", "a", "b"));
        assertThat(tag("1", "a").orElseThrow()).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void everyThingThatDecidesAnAnswerChangesItsTag() {
        Optional<String> tag = tag("1", "ab", "c");
        assertThat(tag("2", "ab", "c")).isNotEqualTo(tag);
        assertThat(tag("1", "a", "bc")).isNotEqualTo(tag);
        assertThat(tag("1", "abc")).isNotEqualTo(tag);
        version = "v2";
        assertThat(tag("1", "ab", "c")).isNotEqualTo(tag);
    }

    @Test
    void thereIsNoTagWhereTheGraphMayDifferFromItsVersion() throws InterruptedException {
        drift = true;
        assertThat(tag("1", "a")).isEmpty();
        drift = false;
        gate.beginImport(Duration.ZERO);
        assertThat(tag("1", "a")).isEmpty();
        gate.endImport();
        assertThat(tag("1", "a")).isPresent();
    }

    @Test
    void whatIsChangedWhileAnAnswerIsUnderWayTakesItsTag() {
        try (GraphAnswer answer = new GraphAnswers(gate, () -> version, () -> drift, "1").begin()) {
            assertThat(answer.hasDrift()).isFalse();
            drift = true;
            assertThat(answer.hasDrift()).isTrue();
            assertThat(answer.tag(List.of("a"))).isEmpty();
        }
    }

    @Test
    void anAnswerThatCannotBeginHoldsUpNoImport() throws InterruptedException {
        GraphAnswers answers = new GraphAnswers(
                gate,
                () -> {
                    throw new IllegalStateException("closed");
                },
                () -> drift,
                "1");
        assertThatThrownBy(answers::begin).isInstanceOf(IllegalStateException.class);
        long begun = System.nanoTime();
        gate.beginImport(Duration.ofMinutes(1));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }
}
