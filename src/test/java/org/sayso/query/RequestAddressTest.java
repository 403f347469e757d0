// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestAddressTest {
    @Test
    void parametersComeInTheirOrderEncodedAndThoseOfAListOneByOne() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("q", "a b&c=d/é'");
        parameters.put("none", null);
        parameters.put("type", Arrays.asList("A,B", 2L));
        parameters.put("x y", true);
        assertThat(RequestAddress.of("/api/x%20y", parameters))
                .isEqualTo("/api/x%20y?q=a%20b%26c%3Dd%2F%C3%A9%27&type=A%2CB&type=2&x%20y=true");
    }

    @Test
    void withoutParametersThePathIsAll() {
        assertThat(RequestAddress.of("/x", Map.of())).isEqualTo("/x");
    }
}
