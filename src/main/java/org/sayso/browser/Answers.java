// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** How what is ours is sent: to be asked about each time, and then mostly not sent again. */
final class Answers {
    private Answers() {}

    static ResponseEntity<byte[]> text(String type, String text) {
        return bytes(
                new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> bytes(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                .body(body);
    }

    /** For now only: ports change. */
    static ResponseEntity<byte[]> redirect(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(address))
                .build();
    }
}
