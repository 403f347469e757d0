// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.sayso.ServerScenario;
import org.sayso.client.BoltClient.BoltFailure;
import org.sayso.client.BoltClient.Login;
import org.sayso.client.BoltClient.Question;
import org.sayso.graph.BoltAccess;
import org.sayso.graph.BoltLimit;
import org.sayso.graph.EmbeddedGraphStore;
import org.springframework.beans.factory.annotation.Autowired;

/** What anybody may count on who speaks to Sayso over Bolt, whichever of Neo4j's clients they use. */
abstract class BoltClientContract extends ServerScenario {
    private static final String SLOW = "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x";

    /** The server's limit is handed on as if the client had set it. */
    private static final String TIMEOUT = "not completed within the timeout specified at its start by the client";

    /** Each row has a text of its own of a thousand characters: some gigabytes in all. */
    private static final String LARGE = """
            WITH reduce(text = '', i IN range(1, 100) | text + '0123456789') AS text
            UNWIND range(1, 3000000) AS n
            RETURN n, text + n AS text, 'large' AS marker""";

    private static final long PAUSE_MILLIS = 1500;
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    private EmbeddedGraphStore store;

    private Driver administrator;

    abstract BoltClient client();

    @BeforeAll
    void connect() {
        administrator = JavaDriver.driver(login());
    }

    @AfterAll
    void disconnect() {
        administrator.close();
    }

    private Login login() {
        BoltAccess bolt = store.bolt();
        return new Login(bolt.uri(), bolt.username(), bolt.password());
    }

    private List<String> ask(String statement) {
        return client().ask(login(), Question.of(statement));
    }

    private List<String> ask(String statement, Map<String, String> literals) {
        return client().ask(login(), Question.of(statement).with(literals));
    }

    @Test
    void aQuestionWithParametersIsAnswered() {
        assertThat(ask(
                        "MATCH (p:Entity)-[r:SPOKE_AT]->(:Event {id: $event}) WHERE r.stance IN $stances RETURN p.name, r.capacity, r.deniedBy ORDER BY p.id",
                        Map.of("event", "'conference-2020'", "stances", "['affirmed', 'contested']")))
                .containsExactly("\"Ada Moss\", [\"former mayor\"], []", "\"Bo Lind\", NULL, [\"bo-lind\"]");
    }

    @Test
    void valuesOfAllKindsComeAsTheyAre() {
        assertThat(ask("UNWIND %s AS value RETURN value".formatted(BoltValue.allLiterals())))
                .containsExactlyElementsOf(BoltValue.allWritten());
    }

    @Test
    void valuesOfAllKindsGoThereAsTheyAreAndComeBack() {
        assertThat(ask(
                        "UNWIND $values AS value RETURN value, valueType(value)",
                        Map.of("values", BoltValue.allLiterals())))
                .containsExactlyElementsOf(BoltValue.allWrittenWithTypes());
    }

    @Test
    void bytesGoThereAndComeBack() {
        assumeTrue(client().sendsBytes(), "the client cannot send bytes");
        byte[] bytes = {0, 1, 127, -128, -1};
        assertThat(client().ask(
                                login(),
                                Question.of("RETURN $bytes, size($bytes)").withBytes("bytes", bytes)))
                .containsExactly("bytes(0, 1, 127, -128, -1), 5");
    }

    @Test
    void nodesRelationshipsAndPathsComeWithLabelsTypesAndProperties() {
        String answer =
                ask("MATCH path = (a:Entity {id: 'ada-moss'})-[r:SPOKE_AT]->()<-[:SPOKE_AT]-({id: 'bo-lind'}) RETURN a, r, path")
                        .getFirst();
        assertThat(answer)
                .contains("name: \"Ada Moss\"")
                .contains("aliases: [\"A. Moss\", \"the mayor's \\\"A\\\"\"]")
                .contains("capacity: [\"former mayor\"]");
        String ada = "(:Entity:Person ada-moss)";
        String spoke = "[:SPOKE_AT 00000000000000000000000000000001]";
        assertThat(answer.replaceAll("\\{[^}]*\\bid: \"([^\"]*)\"[^}]*\\}", "$1"))
                .isEqualTo(
                        "%s, %s, %s-%s->(:Entity:Event:Conference conference-2020)<-[:SPOKE_AT 00000000000000000000000000000002]-(:Entity:Person bo-lind)"
                                .formatted(ada, spoke, ada, spoke));
    }

    @Test
    void aWriteIsRefusedWithTheReasonAndWhatToDo() {
        assertThatThrownBy(() -> ask("CREATE (:Scribble {text: 'a note'})"))
                .isInstanceOf(BoltFailure.class)
                .hasMessageContaining(
                        "Only Sayso's importer changes this graph, so that every relation keeps the claims behind it.")
                .hasMessageContaining(
                        "Put the facts in a record file and import it, or set sayso.graph.bolt.writable=true to try something out.");
        assertThatThrownBy(() -> ask("UNWIND [1, 2] AS x CALL (x) { CREATE (:Scribble) } IN TRANSACTIONS OF 1 ROW"))
                .isInstanceOf(BoltFailure.class);
        assertThat(ask("MATCH (n:Scribble) RETURN count(n)")).containsExactly("0");
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneIsTakenAfterwards() {
        assertThatThrownBy(() -> client().ask(login().withPassword("not-the-password"), Question.of("RETURN 1")))
                .isInstanceOf(BoltFailure.class)
                .hasMessageContaining("The client is unauthorized due to authentication failure.");
        assertThat(ask("RETURN 'in'")).containsExactly("\"in\"");
    }

    /** With a user of its own: whoever else shares the server must get in. */
    @Test
    void whoeverTriedTooOftenGetsInAFewSecondsLater() {
        Login newcomer = new Login(login().uri(), "newcomer", "the right one");
        administer("CREATE USER newcomer SET PASSWORD 'the right one' CHANGE NOT REQUIRED");
        try {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> client().ask(newcomer.withPassword("a wrong one"), Question.of("RETURN 1")))
                        .hasMessageContaining("unauthorized");
            }
            assertThatThrownBy(() -> client().ask(newcomer, Question.of("RETURN 1")))
                    .isInstanceOf(BoltFailure.class)
                    .hasMessageContaining("incorrect authentication details too many times in a row");
            await().atMost(Duration.ofSeconds(15))
                    .ignoreException(BoltFailure.class)
                    .untilAsserted(() -> assertThat(client().ask(newcomer, Question.of("RETURN 'in'")))
                            .containsExactly("\"in\""));
        } finally {
            administer("DROP USER newcomer");
        }
    }

    @Test
    void aStatementEndsAtTheServersLimitAndTheErrorSaysSo() {
        BoltLimit.during(
                store,
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> ask(SLOW))
                        .isInstanceOf(BoltFailure.class)
                        .hasMessageContaining(TIMEOUT));
        assertEnded(SLOW);
    }

    @Test
    void aStatementEndsAtTheLimitThatTheClientGivesItAndTheErrorSaysSo() {
        assumeTrue(client().hasTimeouts(), "the client sets no time limits");
        assertThatThrownBy(() -> client().ask(login(), Question.of(SLOW).within(Duration.ofSeconds(1))))
                .isInstanceOf(BoltFailure.class)
                .hasMessageContaining(TIMEOUT);
        assertEnded(SLOW);
    }

    @Test
    void aClientMayGiveAStatementMoreTimeThanTheServerWould() {
        assumeTrue(client().hasTimeouts(), "the client sets no time limits");
        Question question = Question.of("UNWIND range(1, 5000000) AS x WITH x WHERE x < 0 RETURN count(x)");
        BoltLimit.during(store, Duration.ofMillis(100), () -> {
            assertThatThrownBy(() -> client().ask(login(), question)).hasMessageContaining(TIMEOUT);
            assertThat(client().ask(login(), question.within(Duration.ofMinutes(5))))
                    .containsExactly("0");
        });
    }

    @Test
    void millionsOfRowsWaitForTheirReaderTakeNoMemoryAndEndWithIt() throws Exception {
        long before = usedMemory();
        try (BoltClient.Rows rows = client().open(login(), LARGE)) {
            readOn(rows, 1, 2000);
            Thread.sleep(PAUSE_MILLIS);
            assertThat(usedMemory() - before).isLessThan(100 * MEGABYTE);
            assertThat(running(LARGE)).isEqualTo(1);
            readOn(rows, 2001, 20_000);
        }
        assertEnded(LARGE);
        assertThat(ask("RETURN 'in'")).containsExactly("\"in\"");
    }

    private static void readOn(BoltClient.Rows rows, int from, int to) {
        for (int n = from; n <= to; n++) {
            assertThat(rows.next()).startsWith(n + ", \"0123456789").endsWith("6789" + n + "\", \"large\"");
        }
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void assertEnded(String statement) {
        await().atMost(Duration.ofSeconds(10)).until(() -> running(statement) == 0);
    }

    private int running(String statement) {
        return administrator
                .executableQuery(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $statement RETURN currentQuery")
                .withParameters(Map.of("statement", statement))
                .execute()
                .records()
                .size();
    }

    private void administer(String command) {
        try (var session = administrator.session(SessionConfig.forDatabase("system"))) {
            session.run(command).consume();
        }
    }
}
