// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds files of Neo4j Browser in its jar, but for the preview of its successor, which speaks to several other hosts, and the page as it comes. */
final class BrowserFiles extends PathResourceResolver {
    static final String FOLDER = "browser/";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null || isKeptBack(file) ? null : file;
    }

    private static boolean isKeptBack(Resource file) throws IOException {
        String place = file.getURL().getPath();
        return place.contains("/" + FOLDER + "preview/") || place.endsWith("/" + BrowserPage.FILE);
    }
}
