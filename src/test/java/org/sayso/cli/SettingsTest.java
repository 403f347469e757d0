// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void settingsAreToldFromTheCommandsOwnWordsWhereverTheyStand() {
        var settings = new Settings(new String[] {
            "--sayso.graph.directory=elsewhere", "import", "--dry-run", "--server.port=0", "a.yaml", "b=c.yaml"
        });
        assertThat(settings.settings()).containsExactly("--sayso.graph.directory=elsewhere", "--server.port=0");
        assertThat(settings.words()).containsExactly("import", "--dry-run", "a.yaml", "b=c.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sayso.x=1", "--server.x=1", "--spring.x=1", "--logging.x=1", "--management.x=1"})
    void everyPrefixOfASettingIsKnown(String word) {
        assertThat(new Settings(new String[] {word}).settings()).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--saysoX=1", "sayso.graph.directory=x", "--texts=folder", "-sayso.x=1", "--"})
    void otherWordsAreTheCommands(String word) {
        assertThat(new Settings(new String[] {word}).words()).containsExactly(word);
    }

    @Test
    void theGraphsDirectoryIsTheOneGivenOrData() {
        assertThat(Settings.graphDirectory(
                        new Settings(new String[] {"--sayso.graph.directory=elsewhere"}).environment()))
                .isEqualTo(Path.of("elsewhere"));
        assertThat(Settings.graphDirectory(new Settings(new String[0]).environment()))
                .isEqualTo(Path.of("data"));
    }
}
