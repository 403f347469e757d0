// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sayso.query.Entities;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.QueryText;
import org.sayso.savedquery.SavedQuery;
import org.springframework.stereotype.Component;

/**
 * The canned queries as Neo4j Browser takes favourites: a ZIP file dropped on its window, where folders become folders and the first line of a file its title.
 * Each is there twice: with the values of its example written out, so that it shows its table or picture when it is run, and with {@code :param} lines before
 * it, for values of one's own. (The Browser runs several statements as a script, which shows neither table nor picture: the lines first, then the statement.)
 */
@Component
class Favourites {
    private static final String WITH_PARAMETERS = "with parameters";
    private static final String ELSEWHERE = "queries";

    /** Of every file, so that the same queries give the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final QueryCatalogue catalogue;
    private final Entities entities;

    Favourites(QueryCatalogue catalogue, Entities entities) {
        this.catalogue = catalogue;
        this.entities = entities;
    }

    byte[] zip() {
        Map<String, String> files = files();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Text by name. The Browser takes files that end in {@code .cypher} and no others. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (SavedQuery query : catalogue.queries()) {
            String folder = query.group().isEmpty() ? ELSEWHERE : query.group();
            QueryText.ofExample(query, entities).ifPresent(text -> {
                files.put(folder + "/" + query.name() + ".cypher", text.runnable());
                files.put(WITH_PARAMETERS + "/" + query.name() + ".cypher", text.withParameters());
            });
        }
        return files;
    }
}
