package vn.chiso.e2e.chaos;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.client.Json;

/** Whether the full disk was met by anybody: a fault that nobody notices shows nothing. */
final class Uploads {

    private static final String TITLE = "uploads met the full disk and were refused";
    private static final String PROBLEM = "application/problem+json";
    private static final String FOR_A_PERSON_TO_SEE_TO_IT = "60";

    private final Optional<String> impossible;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean full;

    /** @param impossible why the disk cannot be filled on this machine, if so */
    Uploads(Optional<String> impossible) {
        this.impossible = impossible;
    }

    /**
     * Whether scoring-service says that it cannot keep the file. Of a database that is away it says the same, but with the
     * advice to come again within seconds; a gateway that does not reach it has a code of its own.
     */
    static boolean isOfTheDisk(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM)
                && answer.headers().firstValue("Retry-After").orElse("").equals(FOR_A_PERSON_TO_SEE_TO_IT)
                && Json.parse(answer.body()).path("code").asText().equals("service-unavailable");
    }

    /** @param full whether the disk takes nothing from now on */
    void become(boolean full) {
        this.full = full;
    }

    /** The disk did not take an upload. */
    void failed() {
        if (full) {
            refused.incrementAndGet();
        }
    }

    /** How many met the full disk. */
    int refused() {
        return refused.get();
    }

    /** Skipped, and why, where the disk cannot be filled; that alone is no failure of a run. */
    Outcome outcome() {
        if (impossible.isPresent()) {
            return new Outcome(TITLE, 0, 0, List.of(impossible.get()));
        }
        boolean missed = refused() == 0;
        return new Outcome(
                TITLE,
                refused(),
                missed ? 1 : 0,
                missed ? List.of("no upload was refused while the disk was full") : List.of());
    }
}
