// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftMarkerTest {
    @Test
    void whatChangesAfterTheImporterLookedIsNotCleared(@TempDir Path directory) {
        DriftMarker marker = new DriftMarker(directory);
        marker.raise();
        long seen = marker.count();
        marker.raise();
        marker.clear(seen);
        assertThat(marker.count()).isPositive();
        assertThat(new DriftMarker(directory).count()).isPositive();
        marker.clear(marker.count());
        assertThat(marker.count()).isZero();
        assertThat(new DriftMarker(directory).count()).isZero();
    }
}
