// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/** Programs that not every machine has: without them a test is skipped, in CI it fails. */
public final class Tools {
    private Tools() {}

    /**
     * Goes on only where the program is.
     *
     * @param what is missing, or how to get it
     */
    public static void require(boolean isPresent, String what) {
        String missing = "not tested: this needs " + what;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isPresent).as(missing).isTrue();
        }
        Assumptions.assumeTrue(isPresent, missing);
    }
}
