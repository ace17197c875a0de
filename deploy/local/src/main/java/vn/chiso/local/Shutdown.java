package vn.chiso.local;

import java.util.concurrent.CountDownLatch;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;

/** Ctrl-C, SIGTERM and the closing of the terminal all end in the same orderly stop. */
final class Shutdown {

    private final CountDownLatch asked = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown register(ChisoSystem system, Progress progress) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            long began = System.nanoTime();
                            progress.line("\nStopping …");
                            system.close();
                            progress.line("Everything is stopped after " + Progress.seconds(began) + ".");
                            shutdown.asked.countDown();
                        },
                        "chiso-shutdown"));
        return shutdown;
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
