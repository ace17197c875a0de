package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Sends a method to its rule. A new kind does not compile before it has one. */
final class Rules {

    private Rules() {}

    static Exact apply(ScoringMethod method, BigDecimal max, InputReader inputs) {
        return switch (method) {
            case ScoringMethod.Binary binary -> CountRules.binary(binary, max, inputs);
            case ScoringMethod.DeductPerOccurrence deduct -> CountRules.deduct(deduct, max, inputs);
            case ScoringMethod.ComponentCount count -> CountRules.components(count, max, inputs);
            case ScoringMethod.Tiered tiered -> BandRules.tiered(tiered, inputs);
            case ScoringMethod.Timeliness timeliness -> BandRules.timeliness(timeliness, inputs);
            case ScoringMethod.RankBased ranked -> BandRules.rankBased(ranked, inputs);
            case ScoringMethod.Proportional proportional -> RateRules.proportional(proportional, max, inputs);
            case ScoringMethod.LinkedIndex index -> RateRules.linkedIndex(index, max, inputs);
            case ScoringMethod.Survey survey -> RateRules.survey(survey, max, inputs);
            case ScoringMethod.Checklist checklist -> ChecklistRule.sum(checklist, inputs);
            case ScoringMethod.Formula formula -> FormulaRule.firstCase(formula, max, inputs);
            case ScoringMethod.YearOnYear yearOnYear -> YearOnYearRule.compared(yearOnYear, inputs);
            case ScoringMethod.Manual manual -> CountRules.judged(manual, max, inputs);
            case ScoringMethod.Aggregate _ -> throw new EngineException(Fault.METHOD_NOT_SUPPORTED, null);
            case ScoringMethod.Unsupported _ -> throw new EngineException(Fault.METHOD_NOT_SUPPORTED, null);
        };
    }

    @SafeVarargs
    static Exact worth(Fraction points, InputReader inputs, Supplier<Step>... reasons) {
        for (Supplier<Step> reason : reasons) {
            inputs.note(reason);
        }
        return new Exact(points, List.copyOf(inputs.steps()));
    }
}
