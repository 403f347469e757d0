// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphVersion;
import org.springframework.mock.env.MockEnvironment;

class StartLineIT {
    @Test
    void aGraphThatCannotBeCountedDoesNotEndTheStart(@TempDir Path directory) {
        EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory));
        store.close();
        var summary = new GraphSummary(store, new GraphVersion(store));
        assertThatCode(new StartLine(summary, store, new MockEnvironment())::ready)
                .doesNotThrowAnyException();
    }
}
