// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ImportGateTest {
    private final ImportGate gate = new ImportGate();

    @Test
    void anImportWaitsForAnswersBegunBeforeItAndOnlyForThose() throws InterruptedException {
        ImportGate.Answer before = gate.begin();
        var begun = new CountDownLatch(1);
        Thread importer = Thread.ofVirtual().start(() -> {
            try {
                gate.beginImport(Duration.ofMinutes(1));
                begun.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (importer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        ImportGate.Answer during = gate.begin();
        assertThat(begun.getCount()).isOne();
        assertThat(before.isDuringImport()).isFalse();
        assertThat(during.isDuringImport()).isTrue();
        before.close();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anImportDoesNotWaitLongerThanItsPatience() throws InterruptedException {
        ImportGate.Answer slow = gate.begin();
        gate.beginImport(Duration.ofMillis(5));
        assertThat(slow.isDuringImport()).as("the import went on without it").isTrue();
        gate.beginImport(Duration.ofMinutes(1));
        assertThat(gate.begin().isDuringImport()).isTrue();
        gate.endImport();
        assertThat(gate.begin().isDuringImport()).isFalse();
    }
}
