// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Neo4j's driver for Java, of the version that Sayso itself uses. */
final class JavaDriver implements BoltClient {
    @Override
    public List<String> ask(Login login, Question question) {
        try (Driver driver = driver(login);
                Session session = driver.session()) {
            Map<String, Object> parameters = new HashMap<>(question.bytes());
            question.literals()
                    .forEach((name, literal) -> parameters.put(
                            name, session.run("RETURN " + literal).single().get(0)));
            TransactionConfig config = question.timeout() == null
                    ? TransactionConfig.empty()
                    : TransactionConfig.builder()
                            .withTimeout(question.timeout())
                            .build();
            return session.run(question.statement(), parameters, config).list(DriverNotation::line);
        } catch (Neo4jException e) {
            throw new BoltFailure(e.getMessage());
        }
    }

    static Driver driver(Login login) {
        return GraphDatabase.driver(login.uri(), AuthTokens.basic(login.user(), login.password()));
    }

    @Override
    public Rows open(Login login, String statement) {
        Driver driver = driver(login);
        Session session = driver.session();
        Result result = session.run(statement);
        return new Rows() {
            @Override
            public @Nullable String next() {
                return result.hasNext() ? DriverNotation.line(result.next()) : null;
            }

            @Override
            public void close() {
                session.close();
                driver.close();
            }
        };
    }
}
