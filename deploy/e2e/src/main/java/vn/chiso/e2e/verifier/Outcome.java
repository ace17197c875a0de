package vn.chiso.e2e.verifier;

import java.util.List;

/**
 * What one invariant came to.
 *
 * @param examined how much was looked at; of nothing one cannot say that it holds
 * @param violations how often it is broken
 * @param examples the first of them, in words
 */
public record Outcome(String invariant, long examined, long violations, List<String> examples) {

    public Outcome {
        examples = List.copyOf(examples);
    }

    /** What can be said of an invariant. */
    public enum Status {
        HOLDS,
        BROKEN,
        /** Nothing was there to be looked at, or nobody gave what has to be known for it. */
        SKIPPED
    }

    public Status status() {
        if (violations > 0) {
            return Status.BROKEN;
        }
        return examined > 0 ? Status.HOLDS : Status.SKIPPED;
    }

    /** Whether nothing speaks against it. */
    public boolean holds() {
        return violations == 0;
    }
}
