// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphJsonTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final GraphJson json = new GraphJson(bytes);

    @Test
    void numbersThatJsonDoesNotHaveAreTexts() {
        assertThat(written(List.of(Double.NaN, Double.NEGATIVE_INFINITY, 1e300, -0.0)))
                .isEqualTo("{\"value\":[\"NaN\",\"-Infinity\",1.0E300,-0.0]}\n");
    }

    @Test
    void halvesOfCharactersAreLeftOutAndCounted() {
        assertThat(written("\uDE00a😀\uD83D\u0000\u2028")).isEqualTo("{\"value\":\"a😀\\u0000\u2028\"}\n");
        assertThat(json.stripped()).isEqualTo(2);
    }

    private String written(Object value) {
        json.beginObject().pair("value", value).endObject().finish();
        return bytes.toString(UTF_8);
    }
}
