package vn.chiso.scoring.comparison.recovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.scoring.comparison.ComparedLine;
import vn.chiso.scoring.comparison.ComparedSide;
import vn.chiso.scoring.comparison.ComparisonBasis;
import vn.chiso.scoring.comparison.ComparisonReason;
import vn.chiso.scoring.comparison.Correspondence;
import vn.chiso.scoring.result.snapshot.UnitRef;

/**
 * {@code scoring.recovery}: what became of the lost points of a result, as soon as there is a next one. Told anew when the next
 * result is revised or something else is said of the two sets: apply only newer versions. Key = id of the result that lost points.
 */
record RecoveryEvent(
        UUID id,
        long version,
        String programme,
        String period,
        UnitRef assessedUnit,
        Next next,
        Correspondence.Kind correspondence,
        List<Item> items,
        RecoveryTotals totals) {

    static final String TOPIC = "scoring.recovery";
    static final String TYPE = "chiso.scoring.recovery-changed.v1";

    /** The result in which the criteria are looked for. */
    record Next(UUID resultId, String period, int edition, BigDecimal appraisedPoints, BigDecimal deductedPoints) {}

    /** Criteria that lost points, and what they are in the next result. */
    record Item(
            List<Criterion> before,
            List<Criterion> after,
            RecoveryStatus status,
            ComparisonReason reason,
            ComparisonBasis basis,
            BigDecimal regainedPoints,
            String note) {}

    /** A criterion in one of the two results; points are null where it is excluded. */
    record Criterion(
            String criterionCode, String title, BigDecimal maxPoints, BigDecimal points, BigDecimal deductedPoints) {}

    static OutgoingEvent of(long version, String programme, Recovery recovery) {
        var result = recovery.result();
        var next = recovery.next();
        var body = new RecoveryEvent(
                result.id(),
                version,
                programme,
                result.period(),
                result.assessedUnit(),
                new Next(next.id(), next.period(), next.edition(), next.appraisedPoints(), next.deductedPoints()),
                recovery.correspondence(),
                recovery.items().stream().map(RecoveryEvent::item).toList(),
                recovery.totals());
        return OutgoingEvent.of(TOPIC, result.id(), version, TYPE, body);
    }

    private static Item item(RecoveredCriterion item) {
        return new Item(
                criteria(item.before()),
                criteria(item.after()),
                item.status(),
                item.reason(),
                item.basis(),
                item.regainedPoints(),
                item.note());
    }

    private static List<Criterion> criteria(ComparedSide side) {
        return side.criteria().stream().map(RecoveryEvent::criterion).toList();
    }

    private static Criterion criterion(ComparedLine line) {
        return new Criterion(
                line.criterionCode(), line.title(), line.maxPoints(), line.points(), line.deductedPoints());
    }
}
