// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.springframework.http.MediaType;

/** A format that answers come in. */
public interface Format {
    /** As in {@code results.csv}, without the dot. */
    String extension();

    MediaType mediaType();

    /** As sent. */
    String contentType();

    /** Whether a browser shows it, rather than put it into a file. */
    boolean isShown();

    /** How the name of a file ends, without the first dot. */
    default String ending() {
        return extension();
    }

    /** Whether this type in an Accept header means this format. */
    default boolean isMeantBy(MediaType wanted) {
        return wanted.includes(mediaType());
    }
}
