// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CypherTextTest {
    @Test
    void aTypeGivenAsAParameterIsAUseOfIt() {
        assertThat(new CypherText("MATCH ()-[r:$any($type)]->()\nWHERE r.id = $id AND r.when = '$x' RETURN r")
                        .parameters())
                .containsOnly(Map.entry("type", 1), Map.entry("id", 2));
        assertThat(new CypherText("MATCH ()-[r:$($type)]->() RETURN r LIMIT $limit").parameters())
                .containsOnlyKeys("type", "limit");
    }
}
