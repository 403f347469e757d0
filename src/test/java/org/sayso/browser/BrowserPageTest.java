// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BrowserPageTest {
    @Test
    void ourScriptRunsBeforeEveryOtherAndNothingElseIsChanged() throws IOException {
        String html = new BrowserPage().html();
        Document page = Jsoup.parse(html);

        assertThat(page.select("script").eachAttr("src"))
                .hasSize(5)
                .startsWith("boot.js")
                .allMatch(source -> source.matches("[\\w.-]+"));
        assertThat(html.replace("<script src=\"boot.js\"></script>", ""))
                .isEqualTo(BrowserPage.text("browser/index.html"));
    }

    @Test
    void aPageOfAnotherMakeIsNoticed() {
        assertThatThrownBy(() -> BrowserPage.withOurScript("<html><script>start()</script></html>"))
                .hasMessageContaining("no script");
    }
}
