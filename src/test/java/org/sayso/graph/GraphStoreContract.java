// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link GraphStore} keeps. An implementation's test extends this class; all parts run on one store, emptied before each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class GraphStoreContract {
    private GraphStore store;

    abstract GraphStore open(Path directory);

    GraphStore store() {
        return store;
    }

    @BeforeAll
    void openStore(@TempDir Path directory) {
        store = open(directory);
        store.ensureSchema();
    }

    @AfterAll
    void closeStore() {
        store.close();
    }

    @BeforeEach
    void emptyStore() {
        Rows.write(store, "MATCH (n) DETACH DELETE n");
    }

    @Nested
    class Reading extends ReadingContract {
        @Override
        GraphStore store() {
            return store;
        }
    }

    @Nested
    class Limits extends LimitsContract {
        @Override
        GraphStore store() {
            return store;
        }
    }

    @Nested
    class ReadOnly extends ReadOnlyContract {
        @Override
        GraphStore store() {
            return store;
        }
    }

    @Nested
    class Writing extends WritingContract {
        @Override
        GraphStore store() {
            return store;
        }
    }

    @Nested
    class Versions extends VersionContract {
        @Override
        GraphStore store() {
            return store;
        }
    }
}
