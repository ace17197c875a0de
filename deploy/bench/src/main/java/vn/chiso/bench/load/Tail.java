package vn.chiso.bench.load;

/** The end of a distribution that so many samples can show: of fewer than a hundred the 99th percentile is the longest one. */
public enum Tail {
    P99,
    MAXIMUM;

    private static final long ENOUGH = 100;

    public static Tail of(long samples) {
        return samples >= ENOUGH ? P99 : MAXIMUM;
    }

    /** As it is called in the table. */
    public String label(long samples) {
        return switch (this) {
            case P99 -> "p99";
            case MAXIMUM -> "max of " + samples;
        };
    }
}
