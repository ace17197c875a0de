package vn.chiso.scoring;

import java.util.Random;
import java.util.function.Consumer;

/** Tries a law on many random inputs, always the same ones; a failure prints the seed that breaks it. */
public final class Laws {

    private static final int TRIES = 2_000;

    private Laws() {}

    public static void forAll(Consumer<Random> law) {
        var seeds = new Random(20_230_629L);
        for (int i = 0; i < TRIES; i++) {
            long seed = seeds.nextLong();
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
