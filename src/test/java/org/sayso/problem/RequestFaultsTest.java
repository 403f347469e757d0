// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestFaultsTest {
    private final RequestFaults faults = new RequestFaults();

    @Test
    void nothingWrongIsNoRefusal() {
        assertThat(faults.read(() -> "read")).contains("read");
        assertThat(faults.isEmpty()).isTrue();
        assertThatNoException().isThrownBy(faults::refuse);
    }

    @Test
    void faultsOfOneKindKeepTheirTypeAndEverySentenceEnds() {
        faults.add(ProblemType.UNKNOWN_PARAMETER, "a", "a is unknown");
        faults.add(ProblemType.UNKNOWN_PARAMETER, "b", "b is unknown; did you mean c?");
        CallerException refusal = catchThrowableOfType(CallerException.class, faults::refuse);
        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_PARAMETER);
        assertThat(refusal).hasMessage("a is unknown. b is unknown; did you mean c?");
    }

    @Test
    void faultsOfSeveralKindsAreWrongParametersAndTellWhichAndWhatMayBeMeant() {
        faults.add(ProblemType.AMBIGUOUS_NAME, "who", "Which Kim?", List.of("kim-a", "kim-b"));
        faults.add(ProblemType.MISSING_PARAMETER, "event", "event is missing");
        CallerException refusal = faults.refusal(Map.of("query", "/api/queries/x"));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
        assertThat(refusal.details())
                .isEqualTo(Map.of(
                        "query",
                        "/api/queries/x",
                        "parameter",
                        "who",
                        "errors",
                        List.of(
                                Map.of(
                                        "parameter",
                                        "who",
                                        "code",
                                        "ambiguous-name",
                                        "detail",
                                        "Which Kim?",
                                        "candidates",
                                        List.of("kim-a", "kim-b")),
                                Map.of(
                                        "parameter",
                                        "event",
                                        "code",
                                        "missing-parameter",
                                        "detail",
                                        "event is missing"))));
    }

    @Test
    void aBodyThatCannotBeReadGoesBeforeWrongParameters() {
        faults.add(ProblemType.UNKNOWN_PARAMETER, "a", "a is unknown.");
        assertThat(faults.read(() -> {
                    throw new CallerException(ProblemType.BODY_TOO_LARGE, "Too long.", Map.of("most", 3), null);
                }))
                .isEmpty();
        CallerException refusal = faults.refusal(Map.of());
        assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
        assertThat(refusal).hasMessage("a is unknown. Too long.");
        assertThat(refusal.details()).containsEntry("most", 3).doesNotContainKey("parameter");
    }

    @Test
    void ofVeryManyTheFirstHundredAreTold() {
        for (int i = 0; i < 103; i++) {
            faults.add(ProblemType.UNKNOWN_PARAMETER, "a" + i, "a" + i + " is unknown");
        }
        CallerException refusal = faults.refusal(Map.of());
        assertThat(refusal).hasMessageEndingWith(" a98 is unknown. a99 is unknown. And 3 more.");
        assertThat((List<?>) refusal.details().get("errors")).hasSize(100);
    }
}
