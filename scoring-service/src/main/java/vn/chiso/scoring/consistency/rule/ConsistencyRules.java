package vn.chiso.scoring.consistency.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.codes.CodeFormat;
import vn.chiso.scoring.consistency.rule.codes.CodeShift;
import vn.chiso.scoring.consistency.rule.codes.DuplicateCode;
import vn.chiso.scoring.consistency.rule.codes.ParentAndChild;
import vn.chiso.scoring.consistency.rule.figures.ChildSum;
import vn.chiso.scoring.consistency.rule.figures.ComponentSum;
import vn.chiso.scoring.consistency.rule.figures.DecimalMarkMixed;
import vn.chiso.scoring.consistency.rule.figures.DeductionTotal;
import vn.chiso.scoring.consistency.rule.figures.FigureDiffers;
import vn.chiso.scoring.consistency.rule.figures.FigureUnreadable;
import vn.chiso.scoring.consistency.rule.figures.MissingMax;
import vn.chiso.scoring.consistency.rule.figures.PointsAboveMax;
import vn.chiso.scoring.consistency.rule.figures.RankBeyondRankedUnits;
import vn.chiso.scoring.consistency.rule.figures.RowArithmetic;
import vn.chiso.scoring.consistency.rule.figures.ScoreNotDerivable;
import vn.chiso.scoring.consistency.rule.figures.SectionTotal;
import vn.chiso.scoring.consistency.rule.wording.DateInvalid;
import vn.chiso.scoring.consistency.rule.wording.DocumentMetaMissing;
import vn.chiso.scoring.consistency.rule.wording.IssuerMismatch;
import vn.chiso.scoring.consistency.rule.wording.NaReview;
import vn.chiso.scoring.consistency.rule.wording.NoLeadUnit;
import vn.chiso.scoring.consistency.rule.wording.SharedRootCause;
import vn.chiso.scoring.consistency.rule.wording.UnitAlias;
import vn.chiso.scoring.consistency.rule.wording.UnitName;
import vn.chiso.scoring.consistency.rule.wording.YearMismatch;

/** All rules a document is checked by. */
public final class ConsistencyRules {

    private static final List<ConsistencyRule> RULES = List.of(
            new FigureUnreadable(),
            new FigureDiffers(),
            new DecimalMarkMixed(),
            new RowArithmetic(),
            new PointsAboveMax(),
            new ChildSum(),
            new SectionTotal(),
            new DeductionTotal(),
            new ComponentSum(),
            new ScoreNotDerivable(),
            new MissingMax(),
            new RankBeyondRankedUnits(),
            new CodeFormat(),
            new CodeShift(),
            new DuplicateCode(),
            new ParentAndChild(),
            new DocumentMetaMissing(),
            new DateInvalid(),
            new YearMismatch(),
            new UnitName(),
            new UnitAlias(),
            new IssuerMismatch(),
            new NoLeadUnit(),
            new NaReview(),
            new SharedRootCause());

    private ConsistencyRules() {}

    /** In the order of the rules, and within a rule of the document. A rule finds one place once. */
    public static List<Finding> check(PublishedDocument document) {
        var places = new HashSet<Map.Entry<RuleId, String>>();
        return RULES.stream()
                .flatMap(rule -> rule.check(document))
                .filter(finding -> places.add(Map.entry(finding.rule(), finding.pointer())))
                .toList();
    }
}
