package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.engine.Trace;

/**
 * Why a line has its points.
 *
 * @param text one sentence a step, in both languages
 * @param trace the same as a stable tree
 */
record ExplanationResponse(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        String scaleText,
        String legalBasis,
        Texts text,
        Trace trace) {

    /** The explanation in Vietnamese and in English. */
    record Texts(List<String> vi, List<String> en) {}
}
