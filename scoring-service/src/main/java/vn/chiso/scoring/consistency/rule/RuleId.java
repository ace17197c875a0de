package vn.chiso.scoring.consistency.rule;

import static vn.chiso.scoring.consistency.rule.Severity.ERROR;
import static vn.chiso.scoring.consistency.rule.Severity.INFORMATION;
import static vn.chiso.scoring.consistency.rule.Severity.WARNING;

/** Stable names of the rules. Those about tasks and deadlines are not here: the plan is task-service's. */
public enum RuleId {
    FIGURE_UNREADABLE(WARNING, true),
    FIGURE_DIFFERS(ERROR, true),
    DECIMAL_MARK_MIXED(WARNING, false),
    ROW_ARITHMETIC(ERROR, true),
    POINTS_ABOVE_MAX(ERROR, true),
    CHILD_SUM(ERROR, true),
    SECTION_TOTAL(WARNING, true),
    DEDUCTION_TOTAL(ERROR, true),
    COMPONENT_SUM(ERROR, true),
    SCORE_NOT_DERIVABLE(WARNING, true),
    MISSING_MAX(WARNING, true),
    RANK_BEYOND_RANKED_UNITS(ERROR, true),
    CODE_FORMAT(WARNING, false),
    CODE_SHIFT(WARNING, false),
    DUPLICATE_CODE(ERROR, false),
    PARENT_AND_CHILD(WARNING, false),
    DOCUMENT_META_MISSING(WARNING, false),
    DATE_INVALID(ERROR, false),
    YEAR_MISMATCH(WARNING, false),
    UNIT_NAME(WARNING, false),
    UNIT_ALIAS(INFORMATION, false),
    ISSUER_MISMATCH(WARNING, false),
    NO_LEAD_UNIT(WARNING, true),
    NA_REVIEW(WARNING, true),
    SHARED_ROOT_CAUSE(INFORMATION, false);

    private final Severity severity;
    private final boolean ofFigures;

    RuleId(Severity severity, boolean ofFigures) {
        this.severity = severity;
        this.ofFigures = ofFigures;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether found and expected values are numbers, which a language writes in its own way; codes are not. */
    boolean ofFigures() {
        return ofFigures;
    }
}
