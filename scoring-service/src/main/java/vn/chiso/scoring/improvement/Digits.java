package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points come in digits: between two of them there is nothing to gain. */
final class Digits {

    private Digits() {}

    /** The smallest amount in these digits that is no less; above it, where the amount itself is not enough. */
    static BigDecimal reaching(BigDecimal amount, int scale, boolean inclusive) {
        var up = amount.setScale(scale, RoundingMode.CEILING);
        return !inclusive && up.compareTo(amount) == 0 ? up.add(BigDecimal.ONE.movePointLeft(scale)) : up;
    }
}
