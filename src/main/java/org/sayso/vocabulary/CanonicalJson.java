// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One text for one content: JSON after RFC 8785, with every string and key in Unicode NFC. */
final class CanonicalJson {
    /** Beyond this, JSON numbers are not exact (RFC 8785, appendix D, advises strings). */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /**
     * @param content String, Boolean, Integer, Long, List, Map; entries that are null are left out; whole numbers that JSON cannot hold exactly become text
     * @throws IllegalArgumentException for other types, for a null in a list, and for keys that are the same in NFC
     */
    static String of(Map<String, ?> content) {
        return ofText(MAPPER.writeValueAsString(normalized(content)));
    }

    /** RFC 8785 alone: the text's strings stay as they are. */
    static String ofText(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
        }
    }

    private static Object normalized(@Nullable Object value) {
        return switch (value) {
            case String text -> nfc(text);
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number >= -LARGEST_EXACT && number <= LARGEST_EXACT ? number : number.toString();
            case List<?> list -> list.stream().map(CanonicalJson::normalized).toList();
            case Map<?, ?> map -> normalized(map);
            case null -> throw new IllegalArgumentException("A list holds a null");
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        };
    }

    private static Map<String, Object> normalized(Map<?, ?> map) {
        Map<String, Object> result = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> {
            if (value != null && result.put(nfc((String) key), normalized(value)) != null) {
                throw new IllegalArgumentException("Two keys are the same in NFC: " + key);
            }
        });
        return result;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
