// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import org.sayso.cli.SaysoCommand;
import org.sayso.graph.GraphProcedures;
import org.sayso.procedure.Procedures;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Where everything starts: hands the command line to {@link SaysoCommand}, and starts Spring for {@code serve}. */
// It measures every request in a way that costs more than a short answer; see QueryMetrics.
@SpringBootApplication(exclude = WebMvcObservationAutoConfiguration.class)
public class Sayso {

    public static void main(String[] arguments) {
        int code = SaysoCommand.run(arguments, settings -> SpringApplication.run(Sayso.class, settings));
        if (code != Integer.MIN_VALUE) {
            System.exit(code);
        }
    }

    @Bean
    static GraphProcedures procedures() {
        return new GraphProcedures(Procedures.ALL);
    }
}
