// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import org.sayso.cli.SaysoCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where everything starts: hands the command line to {@link SaysoCommand}, and starts Spring for {@code serve}. */
@SpringBootApplication
public class Sayso {

    public static void main(String[] arguments) {
        int code = SaysoCommand.run(arguments, settings -> SpringApplication.run(Sayso.class, settings));
        if (code != Integer.MIN_VALUE) {
            System.exit(code);
        }
    }
}
