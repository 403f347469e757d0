// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/** Texts that some format or reader stumbles over. */
final class OddTexts {
    static final List<String> ALL = List.of(
            "",
            " ",
            " x ",
            "\t",
            "\"",
            "\"\"",
            "a\"b\"",
            "\"a\"",
            "a,b",
            "a;b",
            "[a, b]",
            "x\ny",
            "x\r\ny",
            "x\ry",
            "\n",
            "\\",
            "\\\"",
            "\\n\\t\\",
            "\\N \\G",
            "'",
            "#c",
            "null",
            "true",
            "1",
            "2023-07-01",
            "&",
            "&amp; &#65;",
            "<b>]]></b> -->",
            "</script><!--<script>",
            "=1+1",
            "\uD83D\uDE00\uD83C\uDFFD\u200D",
            "e\u0301\u00E9\u00DF",
            "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
            "\u202Eback\u202C",
            "\u2028\u2029\u0085\u00A0",
            "\uFEFFx",
            "end");

    /** In characters; the second one takes 40,000 bytes in UTF-8. */
    static final List<String> LONG =
            List.of("x".repeat(10_000), "\uD83D\uDE00".repeat(10_000), "\u0634\u0647\u0631 ".repeat(2_500));

    private OddTexts() {}
}
