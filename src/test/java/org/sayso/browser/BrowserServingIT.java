// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.sayso.ServerScenario;
import org.sayso.graph.EmbeddedGraphStore;
import org.springframework.beans.factory.annotation.Autowired;

class BrowserServingIT extends ServerScenario {
    @Autowired
    private EmbeddedGraphStore store;

    @Autowired
    private Driver driver;

    private String connection() {
        return "bolt://neo4j@127.0.0.1:" + store.bolt().uri().getPort();
    }

    private String home() {
        return "http://127.0.0.1:" + port() + "/browser/?dbms=" + connection();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/browser", "/browser/", "/browser/index.html", "/browser/?dbms=bolt://example.org:7687"})
    void everyWayInLeadsToTheFormFilledInForThisGraph(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo(home());
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatElseWasAskedIsKept() {
        assertThat(header(get("/browser?cmd=edit&arg=RETURN%201"), "Location"))
                .isEqualTo(home() + "&cmd=edit&arg=RETURN%201");
    }

    @Test
    void anotherNameOfThisMachineLeadsToTheOneAddress() {
        String answer = raw("GET /browser/?dbms=" + connection() + " HTTP/1.1", "Host: localhost:" + port());
        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: " + home() + "\r\n");
    }

    @Test
    void thePageIsAskedAboutEachTimeAndSentOnce() {
        HttpResponse<String> page = get("/browser/?dbms=" + connection());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).contains("<script src=\"boot.js\"></script><script src=\"ui-libs-");
        HttpResponse<String> again = get("/browser/?dbms=" + connection(), "If-None-Match", header(page, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/browser/app-e7b1542e82067e23ff83.js | text/javascript | max-age=31536000, public, immutable",
                "/browser/bolt-worker-b65f91d970270d13af24.js | text/javascript | max-age=31536000, public, immutable",
                "/browser/manifest.json | application/json | no-cache",
                "/browser/assets/images/device-icons/favicon-16x16.png | image/png | no-cache"
            })
    void filesWithAHashAreKeptForEverAndOthersAreAskedAbout(String path, String type, String caching) {
        HttpResponse<String> file = get(path);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith(type);
        assertThat(header(file, "Cache-Control")).isEqualTo(caching);
        assertThat(header(file, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "connect-src 'self' ws://127.0.0.1:"
                                + store.bolt().uri().getPort() + ";");
        assertThat(get(path, "If-None-Match", header(file, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/browser/preview/index.html",
                "/browser/%70review/index.html",
                "/browser//index.html",
                "/browser/no-such-file.js",
                "/browser/assets/",
                "/browser/../application.yml",
                "/browser/%2e%2e/application.yml"
            })
    void theNextBrowserAndWhatIsNotTheirsAreNotServed(String path) {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port()))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 404"),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 400"))
                .doesNotContain("<script");
    }

    @Test
    void theGraphTellsTheBrowserWhatToShowAndToReportNothing() {
        Map<String, Object> settings = driver
                .executableQuery("CALL dbms.clientConfig() YIELD name, value RETURN name, value")
                .execute()
                .records()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("name").asString(),
                        row -> row.get("value").asString()));
        assertThat(settings)
                .containsEntry("browser.post_connect_cmd", "play http://127.0.0.1:" + port() + "/guides/sayso.html")
                .containsEntry("browser.remote_content_hostname_whitelist", "127.0.0.1")
                .containsEntry("client.allow_telemetry", "false");
    }

    @Test
    void theGuideNamesThisServer() {
        HttpResponse<String> guide = get("/guides/sayso.html");
        assertThat(guide.statusCode()).isEqualTo(200);
        assertThat(guide.body())
                .contains("style http://127.0.0.1:" + port() + "/browser/sayso.grass")
                .doesNotContain("${");
    }

    @Test
    void theStyleIsAFileAndIsInTheScriptToo() {
        HttpResponse<String> style = get("/browser/sayso.grass");
        assertThat(header(style, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(style.body()).contains("node.Person {\n  diameter: 70px;\n");
        assertThat(get("/browser/boot.js").body())
                .contains("\"node.Person\":{\"diameter\":\"70px\"")
                .contains("\"denied\":\"#B3261E\"")
                .doesNotContain("/* st");
    }

    @Test
    void theAddressOfAnAnswerOpensItsStatementInTheEditor() {
        String path = "/browser/queries/find-entity/results?text=a%20b";
        HttpResponse<String> link = get(path, "Accept", "text/html");
        assertThat(link.statusCode()).isEqualTo(302);
        assertThat(header(link, "Location")).startsWith(home() + "&open=");
        assertThat(URLDecoder.decode(header(link, "Location").substring(home().length()), StandardCharsets.UTF_8))
                .isEqualTo("&open=" + path);

        HttpResponse<String> text = get(path, "Accept", "text/plain");
        assertThat(text.body()).startsWith("// ").contains("'a b'").doesNotContain("$text");
        assertThat(json(get("/api/queries/find-entity")).at("/links/browser").asString())
                .startsWith("/browser/queries/find-entity/results?text=");
    }

    @Test
    void aStatementOfOnesOwnIsOpenedWithItsValues() {
        String asked = "cypher?statement=RETURN%20$a%20AS%20a&parameters=%7B%22a%22:%5B1,%22x%22%5D%7D";
        assertThat(get("/browser/" + asked, "Accept", "text/plain").body()).isEqualTo("RETURN [1, 'x'] AS a");
        assertThat(get("/api/" + asked, "Accept", "text/html").body())
                .contains("<a href=\"/browser/cypher?statement=RETURN%20%24a%20AS%20a&amp;parameters=");
        assertThat(json(get("/browser/cypher?statement=RETURN%201&parameters=x"))
                        .get("code")
                        .asString())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void aLinkWithAFaultSaysWhatIsWrong() {
        assertThat(json(get("/browser/queries/find-entity/results?text=a&txt=b"))
                        .get("code")
                        .asString())
                .isEqualTo("unknown-parameter");
        assertThat(get("/browser/queries/find-entities/results").statusCode()).isEqualTo(404);
    }

    @Test
    void theFavouritesAreAFile() {
        HttpResponse<String> zip = get("/api/catalogue/favourites.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(header(zip, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(zip, "Content-Disposition")).contains("attachment", "sayso-favourites.zip");
        assertThat(get("/api/catalogue/favourites.zip", "If-None-Match", header(zip, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }
}
