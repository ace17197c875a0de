package vn.chiso.scoring.commendation;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.engine.Fraction;
import vn.chiso.scoring.engine.Wording;

/** Tells why a unit is not proposed for commendation, in Vietnamese or English. */
public final class CommendationExplanation {

    private static final String BUNDLE = "commendation";

    private final Wording wording;

    private CommendationExplanation(Wording wording) {
        this.wording = wording;
    }

    public static CommendationExplanation vietnamese() {
        return new CommendationExplanation(Wording.vietnamese(BUNDLE));
    }

    public static CommendationExplanation english() {
        return new CommendationExplanation(Wording.english(BUNDLE));
    }

    public List<String> lines(Commendation commendation) {
        return commendation.reasons().stream().map(this::line).toList();
    }

    private String line(Commendation.Reason reason) {
        return switch (reason) {
            case Commendation.Reason.LowClass(String code) -> wording.text("LOW_CLASS", code);
            case Commendation.Reason.LowArea(var area, BigDecimal percent) ->
                wording.text(
                        "LOW_AREA",
                        area.code(),
                        figure(area.points()),
                        figure(area.applicableMaximum()),
                        figure(percent));
            case Commendation.Reason.Late(BigDecimal dossiers, long many) ->
                wording.text("LATE", figure(dossiers), Long.toString(many));
            case Commendation.Reason.LatenessUnknown _ -> wording.text("LATENESS_UNKNOWN");
        };
    }

    private String figure(BigDecimal amount) {
        return wording.figure(Fraction.plain(amount));
    }
}
