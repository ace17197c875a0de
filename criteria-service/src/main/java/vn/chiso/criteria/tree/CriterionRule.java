package vn.chiso.criteria.tree;

import java.math.BigDecimal;
import java.util.Locale;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.text.RuleText;

/** The rule of a criterion in words: its method, and what it does to the total where it is not part of it. */
public final class CriterionRule {

    /** The language of the documents, and so of events and the audit trail. */
    public static final Locale OFFICIAL = Locale.of("vi");

    private CriterionRule() {}

    /** Null where a draft's leaf has no method yet. */
    public static String text(
            boolean leaf, ScoringMethod method, BigDecimal maxPoints, Adjustment adjustment, Locale language) {
        var applied = leaf || method != null ? method : new Aggregate();
        if (applied == null) {
            return null;
        }
        var rule = RuleText.of(applied, maxPoints, language);
        return switch (adjustment) {
            case null -> rule;
            case BONUS -> rule + " " + RuleText.bonus(maxPoints, language);
            case PENALTY -> rule + " " + RuleText.penalty(maxPoints, language);
        };
    }
}
