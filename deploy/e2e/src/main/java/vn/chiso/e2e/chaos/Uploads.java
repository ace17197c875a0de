package vn.chiso.e2e.chaos;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chiso.e2e.verifier.Outcome;

/** Whether the full disk was met by anybody: a fault that nobody notices shows nothing. */
final class Uploads {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean full;
    private volatile boolean everFull;

    /** @param full whether the disk takes nothing from now on */
    void become(boolean full) {
        this.full = full;
        everFull |= full;
    }

    /** An upload was answered with an error of the server. */
    void failed() {
        if (full) {
            refused.incrementAndGet();
        }
    }

    /** How many met the full disk. */
    int refused() {
        return refused.get();
    }

    /** Skipped where the disk could not be filled. */
    Outcome outcome() {
        boolean missed = everFull && refused() == 0;
        return new Outcome(
                "uploads met the full disk and were refused",
                refused(),
                missed ? 1 : 0,
                missed ? List.of("the disk was full, and no upload was refused meanwhile") : List.of());
    }
}
