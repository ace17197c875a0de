package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import java.util.Locale;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;

/**
 * A scoring method in words. The sentence is made from the very record that is executed, so the two cannot disagree; the
 * document's own wording stands beside it as scale text.
 */
public final class RuleText {

    private static final Wording VIETNAMESE = new VietnameseWording();
    private static final Wording ENGLISH = new EnglishWording();

    private RuleText() {}

    /**
     * @param maximum points of the criterion, null while a draft does not know them
     * @param language English, else Vietnamese
     */
    public static String of(ScoringMethod method, BigDecimal maximum, Locale language) {
        return sentence(method, maximum, wording(language));
    }

    /** That what is scored is added to the total, at most the cap. */
    public static String bonus(BigDecimal cap, Locale language) {
        return wording(language).bonus(cap);
    }

    /** That what is scored is taken from the total, at most the cap. */
    public static String penalty(BigDecimal cap, Locale language) {
        return wording(language).penalty(cap);
    }

    static String sentence(ScoringMethod method, BigDecimal maximum, Wording words) {
        return switch (method) {
            case Binary binary -> words.binary(binary, maximum);
            case Tiered tiered -> words.measured(words.tiered(tiered), tiered.indicator());
            case Proportional proportional ->
                words.measured(words.proportional(proportional, maximum), proportional.indicator());
            case DeductPerOccurrence deduct -> words.measured(words.deduct(deduct, maximum), deduct.indicator());
            case ComponentCount count -> words.measured(words.components(count, maximum), count.indicator());
            case LinkedIndex index -> words.linkedIndex(index, maximum);
            case Survey survey -> words.survey(survey, maximum);
            case Timeliness timeliness -> words.timeliness(timeliness);
            case YearOnYear change -> words.measured(words.yearOnYear(change), change.indicator());
            case RankBased ranked -> words.measured(words.rankBased(ranked), ranked.indicator());
            case Checklist list -> words.checklist(list);
            case Manual manual -> words.manual(manual, maximum);
            case Formula formula -> words.formula(formula, maximum);
            case Aggregate _ -> words.aggregate();
        };
    }

    private static Wording wording(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }
}
