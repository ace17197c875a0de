package vn.chiso.scoring.consistency.rule.wording;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResponsibleUnit.Role;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** Of several responsible units one leads, or nobody does (domain.md §10, item 8; one task, one lead: Decree 39/2022/NĐ-CP). */
public final class NoLeadUnit implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedCriteria().stream()
                .filter(row -> hasNoLead(row.part()))
                .map(row -> Finding.of(
                        RuleId.NO_LEAD_UNIT,
                        row.member("units"),
                        row.part().code(),
                        BigDecimal.valueOf(row.part().units().size()),
                        BigDecimal.ONE));
    }

    /** A single unit leads without being called so, unless it is said to cooperate only. */
    private static boolean hasNoLead(CriterionRow row) {
        return switch (row.units().size()) {
            case 0 -> false;
            case 1 -> row.units().getFirst().role() == Role.COOPERATING;
            default -> row.units().stream().noneMatch(unit -> unit.role() == Role.LEAD);
        };
    }
}
