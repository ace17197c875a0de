package vn.chiso.task.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.unit.Agency;
import vn.chiso.task.punctuality.PunctualityBasis;
import vn.chiso.task.punctuality.PunctualityState;

/** How many of an agency's assignments due in a period were done in time. Compare by numerator and denominator. */
record PortalPunctuality(
        Agency agency,
        String period,
        int numerator,
        int denominator,

        @Schema(description = "For display only, rounded half up to two places")
        BigDecimal percent,

        @Schema(description = "Work without a date that is not done yet; in neither number. Absent until first counted")
        Integer openUndated,

        @Schema(description = "Done, but not confirmed yet: the figure is provisional. Absent until first counted")
        Integer unreviewed,

        PunctualityBasis basis,

        long version) {

    static PortalPunctuality of(PunctualityState state, Agency agency) {
        return new PortalPunctuality(
                agency,
                state.period(),
                state.numerator(),
                state.denominator(),
                BigDecimal.valueOf(state.numerator())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(state.denominator()), 2, RoundingMode.HALF_UP),
                state.openUndated(),
                state.unreviewed(),
                state.basis(),
                state.version());
    }
}
