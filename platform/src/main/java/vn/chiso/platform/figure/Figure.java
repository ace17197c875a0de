package vn.chiso.platform.figure;

import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One number. It is not known before it was counted, after a count that failed, and when nobody has counted for
 * {@value #KNOWN_FOR_SECONDS} seconds: an old number would keep an alert silent just while the database is away.
 */
public final class Figure {

    /** The rarest count comes every five minutes. */
    static final long KNOWN_FOR_SECONDS = 15 * 60;

    private static final long NANOS = 1_000_000_000;

    private final LongSupplier nanoTime;
    private volatile Count last;

    private record Count(Number value, long at) {}

    public Figure() {
        this(System::nanoTime);
    }

    Figure(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        set(null);
    }

    /** @return null if it is not known; a gauge then says NaN, which no comparison of an alert takes for a number */
    public Number value() {
        var count = last;
        return nanoTime.getAsLong() - count.at() > KNOWN_FOR_SECONDS * NANOS ? null : count.value();
    }

    /** @param value null if nobody knows it */
    public void set(Number value) {
        last = new Count(value, nanoTime.getAsLong());
    }

    /** @throws RuntimeException the failure of the count, after which the number is not known any more */
    public void count(Supplier<? extends Number> counting) {
        countTogether(List.of(this), () -> set(counting.get()));
    }

    /** Numbers that are counted together are lost together. */
    public static void countTogether(Collection<Figure> figures, Runnable counting) {
        try {
            counting.run();
        } catch (RuntimeException e) {
            figures.forEach(figure -> figure.set(null));
            throw e;
        }
    }
}
