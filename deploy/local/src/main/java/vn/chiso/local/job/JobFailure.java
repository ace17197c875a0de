package vn.chiso.local.job;

/** A step did not do what it had to; the message says what was expected and what was found. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailure(String message) {
        super(message);
    }

    /** Holds numbers of any scale equal that are the same amount. */
    static void unlessEqual(String what, Object expected, Object found) {
        boolean same = expected instanceof java.math.BigDecimal amount && found instanceof java.math.BigDecimal other
                ? amount.compareTo(other) == 0
                : expected.equals(found);
        if (!same) {
            throw new JobFailure(what + " should be " + expected + ", but is " + found + ".");
        }
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new JobFailure(message);
        }
    }
}
