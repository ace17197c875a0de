package vn.chiso.scoring.result.snapshot;

import vn.chiso.scoring.ranking.Ranked;
import vn.chiso.scoring.regulation.TieKey;

/**
 * The rank of a unit inside its unit group.
 *
 * @param sharing units that have it, itself included
 * @param decidedBy the key that told it from a unit of the same index; null where none was needed
 */
public record ResultRank(int rank, int rankedUnits, int sharing, String decidedBy) {

    public static ResultRank of(Ranked ranked) {
        return new ResultRank(
                ranked.rank(),
                ranked.rankedUnits(),
                ranked.sharing(),
                ranked.decidedBy() == null ? null : code(ranked.decidedBy()));
    }

    private static String code(TieKey key) {
        return switch (key) {
            case TieKey.TotalPoints _ -> "TOTAL_POINTS";
            case TieKey.CriterionPoints(String criterion) -> "CRITERION_POINTS:" + criterion;
            case TieKey.IndicatorValue(String indicator) -> "INDICATOR_VALUE:" + indicator;
            case TieKey.PreviousIndex _ -> "PREVIOUS_INDEX";
        };
    }
}
