package vn.chiso.scoring.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.result.ResultEvent;
import vn.chiso.scoring.result.snapshot.UnitRef;

/** Tells the audit trail and the other services of an external result. */
@ApplicationScoped
class ExternalResultJournal {

    private final AuditLog audit;
    private final Outbox outbox;
    private final UnitTree units;
    private final Caller caller;

    ExternalResultJournal(AuditLog audit, Outbox outbox, UnitTree units, Caller caller) {
        this.audit = audit;
        this.outbox = outbox;
        this.units = units;
        this.caller = caller;
    }

    String recordedBy() {
        return caller.username();
    }

    /** @throws ProblemException not-found, pointing at the issuer of the decision */
    UnitNode unit(UUID id) {
        return units.find(id)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND).at("/decision/issuerUnitId"));
    }

    void recorded(ExternalResult result, UnitNode issuer, Grant grant) {
        audit.record(new AuditedChange(
                "external-result.recorded",
                "external-result",
                result.id().toString(),
                result.assessedUnitId(),
                grant,
                null,
                ExternalResultResponse.from(result)));
        outbox.append(event(result, issuer.id()));
    }

    private OutgoingEvent event(ExternalResult result, UUID organiser) {
        var assessed = units.find(result.assessedUnitId())
                .map(unit -> new UnitRef(unit.id(), unit.code(), unit.name()))
                .orElseThrow(() -> new IllegalStateException("The assessed unit was in scope a moment ago"));
        var lost = result.points() == null || result.maxPoints() == null
                ? null
                : result.maxPoints().subtract(result.points());
        var body = new ResultEvent(
                result.id(),
                result.version(),
                ResultEvent.Kind.EXTERNAL,
                null,
                result.programme(),
                result.period(),
                null,
                organiser,
                assessed,
                result.criteriaSetId(),
                null,
                result.decision(),
                result.maxPoints(),
                result.points(),
                lost,
                null,
                null,
                null,
                result.classification(),
                result.rank(),
                result.rankedUnits(),
                null,
                null,
                null,
                result.recordedAt(),
                null,
                null,
                result.lines().stream().map(ExternalResultJournal::line).toList());
        return OutgoingEvent.of(
                ResultEvent.TOPIC, result.id(), result.version(), "chiso.scoring.external-result-recorded.v1", body);
    }

    /** As published: a plan answers to what the superior body deducted, whatever we come to. */
    private static ResultEvent.Line line(ExternalLine line) {
        return new ResultEvent.Line(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                null,
                line.reason(),
                line.causeCode(),
                line.leadUnits(),
                line.cooperatingUnits());
    }
}
