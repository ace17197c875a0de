package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.chiso.scoring.commendation.Achievement;
import vn.chiso.scoring.commendation.Commendation;
import vn.chiso.scoring.commendation.CommendationExplanation;
import vn.chiso.scoring.commendation.CommendationRules;
import vn.chiso.scoring.commendation.Commending;
import vn.chiso.scoring.total.NodeTotal;

/**
 * What followed from a result for commendation and the head of the unit, with all that it rests on besides class and points.
 *
 * @param unitType on the day of publishing
 * @param lateDossiers null where not known
 * @param headRating null where none is derived
 * @param reasons as they were worded on the day of publishing
 */
public record ResultCommendation(
        CommendationRules rules,
        String unitType,
        BigDecimal lateDossiers,
        Commendation.Verdict verdict,
        String headRating,
        ResultClass.Reasons reasons) {

    public static ResultCommendation of(
            CommendationRules rules, String unitType, BigDecimal lateDossiers, ResultStanding standing) {
        var commendation =
                Commending.judge(rules, new Achievement(unitType, classCode(standing), lateDossiers, areas(standing)));
        return new ResultCommendation(
                rules,
                unitType,
                lateDossiers,
                commendation.verdict(),
                commendation.headRating(),
                new ResultClass.Reasons(
                        CommendationExplanation.vietnamese().lines(commendation),
                        CommendationExplanation.english().lines(commendation)));
    }

    /** True if the same follows from the standing still. */
    public boolean agrees(ResultStanding standing) {
        return isSame(of(rules, unitType, lateDossiers, standing));
    }

    /** The words may be better worded one day; what follows is what counts. */
    boolean isSame(ResultCommendation other) {
        return verdict == other.verdict && Objects.equals(headRating, other.headRating);
    }

    private static String classCode(ResultStanding standing) {
        return standing.classification() == null
                ? null
                : standing.classification().code();
    }

    private static List<NodeTotal> areas(ResultStanding standing) {
        return standing.nodes().stream()
                .filter(node -> node.parentCode() == null && node.adjustment() == null)
                .map(ResultNode::total)
                .toList();
    }
}
