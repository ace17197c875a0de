package vn.chiso.local;

import java.util.concurrent.CountDownLatch;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;

/** Ctrl-C, SIGTERM, the closing of the terminal and the end of a command all end in the same orderly stop. */
final class Shutdown {

    private final CountDownLatch asked = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown register(ChisoSystem system, Progress progress) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.stop(system, progress), "chiso-shutdown"));
        return shutdown;
    }

    private void stop(ChisoSystem system, Progress progress) {
        if (!system.isClosed()) {
            long began = System.nanoTime();
            progress.line("\nStopping …");
            system.close();
            progress.line("Everything is stopped after " + Progress.seconds(began) + ".");
        }
        asked.countDown();
    }

    /** Waits until somebody asks the system to stop; the hook does the rest. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
