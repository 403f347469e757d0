// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sayso.importer.Progress;
import picocli.CommandLine;

/** A progress bar on a terminal; elsewhere a line a phase. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private final PrintWriter out;
    private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
    private @Nullable ProgressBar bar;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void phase(String name, long total) {
        close();
        if (terminal && total > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            out.println(total > 0 ? "%s (%,d)".formatted(name, total) : name);
        }
    }

    @Override
    public void advance(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
