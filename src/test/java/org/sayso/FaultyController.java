// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that provoke what no real one does on request. */
@RestController
class FaultyController {

    @GetMapping("/test/fault")
    String fault() {
        throw new IllegalStateException("the secret inside");
    }

    @GetMapping("/test/number")
    String number(@RequestParam int number) {
        return "number " + number;
    }
}
