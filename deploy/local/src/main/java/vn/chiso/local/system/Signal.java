package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a part is asked to end. */
enum Signal {
    /** The orderly end of every JVM. */
    TERMINATE,
    /** PostgreSQL's "fast shutdown"; a TERM would make it wait for its clients. */
    INTERRUPT,
    /** The process stays, but does nothing until it is told to go on. */
    STOP,
    CONTINUE;

    private String posixName() {
        return switch (this) {
            case TERMINATE -> "TERM";
            case INTERRUPT -> "INT";
            case STOP -> "STOP";
            case CONTINUE -> "CONT";
        };
    }

    void send(ProcessHandle process) {
        if (this == TERMINATE) {
            process.destroy();
            return;
        }
        try {
            // Java knows no other signal than TERM and KILL; every shell has "kill" built in.
            new ProcessBuilder("sh", "-c", "kill -" + posixName() + " " + process.pid())
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
