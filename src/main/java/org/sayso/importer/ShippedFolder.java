// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The copy of the record set that the jar carries, laid out as files because records are read from these. */
final class ShippedFolder {
    private ShippedFolder() {}

    /**
     * Lays it out.
     *
     * @param name the folder's name on the class path, and below {@code parent}
     */
    static Path unpack(String name, Path parent) throws IOException {
        Path folder = parent.resolve(name);
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + name + "/**/*.yaml");
        for (Resource resource : resources) {
            String url = resource.getURL().toString();
            copy(resource, folder.resolve(url.substring(url.lastIndexOf("/" + name + "/") + name.length() + 2)));
        }
        return folder;
    }

    private static void copy(Resource resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, target);
        }
    }
}
