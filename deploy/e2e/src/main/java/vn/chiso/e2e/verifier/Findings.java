package vn.chiso.e2e.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what an invariant looks at, and keeps the first violations in words. */
final class Findings {

    private static final int EXAMPLES = 10;

    private final String invariant;
    private final List<String> examples = new ArrayList<>();
    private long examined;
    private long violations;

    Findings(String invariant) {
        this.invariant = invariant;
    }

    void examined(long more) {
        examined += more;
    }

    void violated(String words) {
        violations++;
        if (examples.size() < EXAMPLES) {
            examples.add(words);
        }
    }

    void require(boolean holds, String words) {
        if (!holds) {
            violated(words);
        }
    }

    /** Where millions hold, nobody makes up words for each. */
    void require(boolean holds, Supplier<String> words) {
        if (!holds) {
            violated(words.get());
        }
    }

    Outcome outcome() {
        return new Outcome(invariant, examined, violations, examples);
    }
}
