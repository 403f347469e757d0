// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;

/** Procedures and functions of our own, written as Neo4j wants them; {@code graph} is given the classes and knows nothing else of them. */
record OwnProcedures(List<Class<?>> classes) {
    /**
     * Makes them known to everybody who writes Cypher, over Bolt too.
     *
     * @return the names of the procedures, which readers are to be allowed; functions need no leave
     */
    List<String> registerWith(GraphDatabaseAPI database) {
        List<String> names = names();
        GlobalProcedures known = database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
        try {
            for (Class<?> type : classes) {
                known.registerProcedure(type);
                known.registerFunction(type);
            }
        } catch (ProcedureException e) {
            throw new IllegalArgumentException("Neo4j does not take a procedure: " + e.getMessage(), e);
        }
        return names;
    }

    private List<String> names() {
        return classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(OwnProcedures::procedure)
                .sorted()
                .toList();
    }

    private static Stream<String> procedure(Method method) {
        Procedure procedure = method.getAnnotation(Procedure.class);
        if (procedure == null) {
            return Stream.empty();
        }
        String name = procedure.name().isEmpty() ? procedure.value() : procedure.name();
        if (procedure.mode() != Mode.READ || name.isEmpty()) {
            throw new IllegalArgumentException(method + " has no name, or does more than read.");
        }
        return Stream.of(name);
    }
}
