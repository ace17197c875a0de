package vn.chiso.criteria.regulation.lint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.chiso.criteria.lint.Severity;

/** Everything that can be found in a regulation; ids are never renamed. The texts stand in {@code regulation_lint_*}. */
public enum RegulationRuleId {
    GROUPS_MISSING(Severity.ERROR),
    GROUP_REPEATED(Severity.ERROR),
    UNIT_GROUP_UNKNOWN(Severity.ERROR),
    /** Classing goes by the members that were told last. */
    UNIT_GROUP_OUTGROWN(Severity.WARNING),
    BANDS_MISSING(Severity.ERROR),
    BAND_OUTSIDE_SCALE(Severity.ERROR),
    BAND_GAP(Severity.ERROR),
    /** The gap of a regulation that says itself that it is not whole. */
    BAND_UNKNOWN(Severity.WARNING),
    BAND_OVERLAP(Severity.ERROR),
    CLASS_REPEATED(Severity.ERROR),
    CLASS_UNREACHABLE(Severity.ERROR),
    CLASS_UNKNOWN(Severity.ERROR),
    CONDITION_FALLS_UP(Severity.ERROR),
    QUOTA_LIMIT(Severity.ERROR),
    QUOTA_REPEATED(Severity.ERROR),
    QUOTA_ON_LOWEST(Severity.ERROR),
    PERCENT_ABOVE_HUNDRED(Severity.ERROR),
    REGULATED_INDICATOR_UNKNOWN(Severity.ERROR),
    TIE_KEY_REPEATED(Severity.ERROR),
    STEP_REPEATED(Severity.ERROR),
    STEP_ORDER(Severity.ERROR),
    NOTE_MISSING(Severity.ERROR),
    REGULATION_INCOMPLETE(Severity.WARNING),
    DECISION_UNNAMED(Severity.WARNING);

    private final Severity severity;

    RegulationRuleId(Severity severity) {
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
