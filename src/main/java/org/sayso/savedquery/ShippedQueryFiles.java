// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The query files inside the program. They never change while it runs. */
final class ShippedQueryFiles implements QueryFiles {
    private static final String FOLDER = "cypher/";

    private final List<File> files;

    ShippedQueryFiles() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*" + ENDING);
            this.files = Arrays.stream(found)
                    .map(ShippedQueryFiles::file)
                    .sorted(Comparator.comparing(File::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<File> list() {
        return files;
    }

    private static File file(Resource resource) {
        try {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf(FOLDER));
            int slash = name.lastIndexOf('/');
            String group = slash < FOLDER.length() ? "" : name.substring(FOLDER.length(), slash);
            return new File(name, group, "", () -> resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
