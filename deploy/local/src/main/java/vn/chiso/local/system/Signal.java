package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a part is asked to end. */
enum Signal {
    /** The orderly end of every JVM. */
    TERMINATE,
    /** PostgreSQL's "fast shutdown"; a TERM would make it wait for its clients. */
    INTERRUPT;

    void send(ProcessHandle process) {
        if (this == TERMINATE) {
            process.destroy();
            return;
        }
        try {
            // Java knows no other signal than TERM and KILL; every shell has "kill" built in.
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
