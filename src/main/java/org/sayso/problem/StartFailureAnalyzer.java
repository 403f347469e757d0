// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that was refused on purpose is told in its own sentence, without a stack trace. */
class StartFailureAnalyzer extends AbstractFailureAnalyzer<SaysoException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SaysoException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.type().explanation(), cause);
    }
}
