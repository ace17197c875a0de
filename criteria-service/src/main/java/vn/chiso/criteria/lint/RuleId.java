package vn.chiso.criteria.lint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Everything that can be found; ids are never renamed. The texts stand in {@code lint_vi} and {@code lint_en}. */
public enum RuleId {
    SET_EMPTY(Severity.ERROR),
    LEAF_WITHOUT_MAXIMUM(Severity.ERROR),
    LEAF_WITHOUT_METHOD(Severity.ERROR),
    NA_POLICY_MISSING(Severity.ERROR),
    LEAF_AGGREGATES(Severity.ERROR),
    INNER_NODE_SCORED(Severity.ERROR),
    INNER_NODE_WITHOUT_MAXIMUM(Severity.ERROR),
    MAXIMUM_FINER_THAN_ROUNDING(Severity.ERROR),
    ADJUSTMENT_NOT_ROOT(Severity.ERROR),
    PENALTY_DEDUCTS(Severity.ERROR),
    CAP_UNREACHABLE(Severity.WARNING),
    FRAMEWORK_ROUNDING_CHANGED(Severity.ERROR),
    FRAMEWORK_NODE_MISSING(Severity.ERROR),
    FRAMEWORK_NODE_CHANGED(Severity.ERROR),
    FRAMEWORK_NOT_IN_FORCE(Severity.WARNING),
    CHILDREN_SUM(Severity.ERROR),
    NA_POINTS_ABOVE_MAXIMUM(Severity.ERROR),
    POINTS_ABOVE_MAXIMUM(Severity.ERROR),
    CHECKLIST_SUM(Severity.ERROR),
    STEP_MISSES_MAXIMUM(Severity.WARNING),
    TIER_EMPTY(Severity.ERROR),
    TIER_GAP(Severity.ERROR),
    TIER_OVERLAP(Severity.ERROR),
    TIER_BELOW_UNCOVERED(Severity.WARNING),
    TIER_ABOVE_UNCOVERED(Severity.WARNING),
    BAND_UNREACHABLE(Severity.ERROR),
    BAND_POINTS_ORDER(Severity.WARNING),
    FLOOR_ABOVE_TARGET(Severity.ERROR),
    COMPONENTS_OR_TOTAL(Severity.ERROR),
    CHANGE_POINTS_ORDER(Severity.ERROR),
    NAME_REPEATED(Severity.ERROR),
    NAME_RESERVED(Severity.ERROR),
    CASE_UNREACHABLE(Severity.ERROR),
    CASE_OTHERWISE_MISSING(Severity.ERROR),
    VARIABLE_UNKNOWN(Severity.ERROR),
    EXPRESSION_FAULTY(Severity.ERROR),
    UNIT_UNKNOWN(Severity.ERROR),
    INDICATOR_UNKNOWN(Severity.ERROR),
    CODE_ORDER(Severity.WARNING),
    CODE_UNDER_PARENT(Severity.WARNING);

    private final Severity severity;

    RuleId(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Kebab-case, as clients see it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
