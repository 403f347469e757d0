// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.List;

/** What there is to register with a Neo4j. */
public final class Procedures {
    /** Classes whose methods are annotated as procedures or functions. */
    public static final List<Class<?>> ALL =
            List.of(Cite.class, Contradictions.class, EvidenceOf.class, Help.class, OnDay.class, Perspective.class);

    private Procedures() {}
}
