// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of Neo4j's clients, asked in a way that all of them know. What it gets is written down as cypher-shell writes it. */
interface BoltClient {
    /**
     * All rows, one line for each, with commas between the values.
     *
     * @throws BoltFailure when the client reports an error
     */
    List<String> ask(Login login, Question question);

    /** The rows of a large answer, from which the client takes no more than are asked for, but for what it reads ahead. */
    Rows open(Login login, String statement);

    /** Whether a statement may be given a time limit by the client. */
    default boolean hasTimeouts() {
        return true;
    }

    /** Whether bytes can be sent. */
    default boolean sendsBytes() {
        return true;
    }

    record Login(URI uri, String user, String password) {
        Login withPassword(String other) {
            return new Login(uri, user, other);
        }
    }

    /**
     * A statement, and what goes with it.
     *
     * @param literals parameters as Cypher writes them; the client sends a value of its own
     * @param bytes parameters that Cypher has no literals for
     * @param timeout of the client itself; null leaves it to the server
     */
    record Question(
            String statement,
            Map<String, String> literals,
            Map<String, byte[]> bytes,
            @Nullable Duration timeout) {
        static Question of(String statement) {
            return new Question(statement, Map.of(), Map.of(), null);
        }

        Question with(Map<String, String> parameters) {
            return new Question(statement, parameters, bytes, timeout);
        }

        Question withBytes(String name, byte[] value) {
            return new Question(statement, literals, Map.of(name, value), timeout);
        }

        Question within(Duration limit) {
            return new Question(statement, literals, bytes, limit);
        }
    }

    interface Rows extends AutoCloseable {
        /** The next line, or null after the last. */
        @Nullable
        String next();

        /** Has the client lose interest, in the way it has for that. */
        @Override
        void close();
    }

    /** An error as the client tells it; cypher-shell tells no codes. */
    final class BoltFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BoltFailure(String message) {
            super(message);
        }
    }
}
