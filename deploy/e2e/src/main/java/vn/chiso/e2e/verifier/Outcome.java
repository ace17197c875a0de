package vn.chiso.e2e.verifier;

import java.util.List;

/**
 * What one invariant came to.
 *
 * @param violations how often it is broken
 * @param examples the first of them, in words
 */
public record Outcome(String invariant, long examined, long violations, List<String> examples) {

    public Outcome {
        examples = List.copyOf(examples);
    }

    public boolean holds() {
        return violations == 0;
    }
}
