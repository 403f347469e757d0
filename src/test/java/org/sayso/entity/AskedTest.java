// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.mock.web.MockHttpServletRequest;

class AskedTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private Asked asked() {
        return Asked.of(request, "q", "type", "limit", "skip");
    }

    @Test
    void whatIsGivenBecomesTheAddressOfThePage() {
        request.addParameter("type", "A,B", "C");
        request.addParameter("q", " x ");
        request.addParameter("skip", "20");
        Asked asked = asked();
        assertThat(asked.text("q", 5)).isEqualTo("x");
        assertThat(asked.some("type", List.of("A", "B", "C"))).containsExactly("A", "B", "C");
        assertThat(asked.window("/x").address()).isEqualTo("/x?q=x&type=A&type=B&type=C&skip=20");
    }

    @Test
    void whatAFormLeavesEmptyIsNotGiven() {
        request.addParameter("q", " ");
        request.addParameter("limit", "");
        Asked asked = asked();
        assertThat(asked.text("q", 5)).isNull();
        assertThat(asked.window("/x").address()).isEqualTo("/x");
    }

    @Test
    void allFaultsAreToldTogether() {
        request.addParameter("limits", "3");
        request.addParameter("q", "too long");
        request.addParameter("type", "D");
        request.addParameter("skip", "1", "2");
        Asked asked = asked();
        asked.text("q", 5);
        asked.some("type", List.of("A", "B"));
        CallerException refusal = catchThrowableOfType(CallerException.class, () -> asked.window("/x"));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
        assertThat(refusal)
                .hasMessage("limits: this address takes q, type, limit, skip. q must have at most 5 characters."
                        + " type must be A or B, not \"D\". skip takes one value.");
        assertThat((List<?>) refusal.details().get("errors")).hasSize(4);
        assertThat(refusal.details()).containsEntry("parameter", "limits");
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 1001", "limit, 5.0", "skip, -1", "skip, 1000000001", "skip, 99999999999999999999"})
    void numbersOutOfRangeAreRefused(String name, String value) {
        request.addParameter(name, value);
        CallerException refusal = catchThrowableOfType(CallerException.class, () -> asked().window("/x"));
        assertThat(refusal)
                .hasMessageStartingWith(name + " must be a whole number from ")
                .hasMessageEndingWith("not \"" + value + "\".");
    }

    @Test
    void onlyUnknownParametersAreOneKindOfProblem() {
        request.addParameter("x", "1");
        CallerException refusal = catchThrowableOfType(CallerException.class, () -> Asked.nothing(request));
        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_PARAMETER);
        assertThat(refusal).hasMessage("x: this address takes no parameters.");
    }
}
