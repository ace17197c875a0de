package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

/** By what units of the same index are told apart. More is better, but for an indicator of which less is. */
public sealed interface TieKey {

    /** The points themselves, with bonus and penalty: equal indexes can come from different applicable maxima. */
    record TotalPoints() implements TieKey {}

    /** The points of one criterion, leaf or not. */
    record CriterionPoints(String criterionCode) implements TieKey {
        public CriterionPoints {
            requireNonNull(criterionCode);
        }
    }

    /** An indicator's value for unit and period; its definition says which way is better. */
    record IndicatorValue(String indicator) implements TieKey {
        public IndicatorValue {
            requireNonNull(indicator);
        }
    }

    /** The index of the period before. */
    record PreviousIndex() implements TieKey {}
}
