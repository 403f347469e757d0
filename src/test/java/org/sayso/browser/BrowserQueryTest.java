// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserQueryTest {
    private static final String HERE = "bolt://neo4j@127.0.0.1:7687";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dbms=bolt://neo4j@127.0.0.1:7687",
                "cmd=edit&arg=RETURN%201&dbms=bolt%3A%2F%2Fneo4j%40127.0.0.1%3A7687"
            })
    void aQueryNamesTheConnectionHoweverItIsEncoded(String query) {
        assertThat(BrowserQuery.names(HERE, query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cmd=edit",
                "dbms",
                "dbms=bolt://neo4j@127.0.0.1:7688",
                "dbms=bolt://neo4j@127.0.0.1:7687&connectURL=bolt://example.org",
                "dbms=bolt://neo4j@127.0.0.1:7687&discoveryURL=http://example.org",
                "dbms=bolt://neo4j@127.0.0.1:7687&dbms=bolt://example.org"
            })
    void aQueryThatNamesAnotherConnectionOrNoneDoesNot(String query) {
        assertThat(BrowserQuery.names(HERE, query)).isFalse();
    }

    @Test
    void theConnectionTakesThePlaceOfAnyOtherAndTheRestStaysAsItWas() {
        assertThat(BrowserQuery.naming(HERE, null)).isEqualTo("dbms=" + HERE);
        assertThat(BrowserQuery.naming(HERE, "connectURL=bolt://example.org&cmd=edit&dbms=x&arg=a%26b&"))
                .isEqualTo("dbms=" + HERE + "&cmd=edit&arg=a%26b");
    }

    @Test
    void theAddressOfAStatementIsOneValue() {
        assertThat(BrowserQuery.opening(HERE, "/browser/queries/acts/results?by=a%20b&kind=Raid"))
                .isEqualTo("dbms=" + HERE + "&open=%2Fbrowser%2Fqueries%2Facts%2Fresults%3Fby%3Da%2520b%26kind%3DRaid");
    }
}
