// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.sayso.graph.Cancellation;
import org.sayso.graph.WorkTime;

/** Whoever takes the bytes may take their time; all else that is done for a graph may not, and ends here, too, when it is to. */
final class TimedOutput extends FilterOutputStream {
    private final Cancellation cancellation;
    private final WorkTime time;

    /** The time begins. */
    TimedOutput(OutputStream out, Cancellation cancellation, WorkTime time) {
        super(out);
        this.cancellation = cancellation;
        this.time = time;
        cancellation.limit(time);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        cancellation.goOn();
        time.waitBegins();
        out.write(bytes, offset, length);
        time.waitEnds();
    }
}
