package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.unit.Restructuring.Outcome;
import vn.chiso.criteria.unit.UnitTrace;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Grant;

/** Keeps each decision on units as a row of its own, with what it did to each unit, which is audited with that unit. */
@ApplicationScoped
class ReorganisationRegister {

    private final ReorganisationRepository reorganisations;
    private final ReorganisationTraceRepository traces;
    private final AuditLog audit;
    private final SystemClock clock;

    ReorganisationRegister(
            ReorganisationRepository reorganisations,
            ReorganisationTraceRepository traces,
            AuditLog audit,
            SystemClock clock) {
        this.reorganisations = reorganisations;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    ReorganisationResponse enter(
            ReorganisationKind kind, LocalDate effectiveOn, IssuedDocument decision, Outcome outcome) {
        var made = new Reorganisation(kind, effectiveOn, decision, outcome, clock.now());
        reorganisations.persist(made);
        reorganisations.flush();
        traces.keep(made.id(), outcome.traces());
        audit.record(new AuditedChange(
                "reorganisation.recorded",
                "reorganisation",
                made.id().toString(),
                decision.issuerUnitId(),
                outcome.grant(),
                null,
                made.response()));
        return made.response();
    }

    Reorganisation required(UUID id) {
        return reorganisations.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** None for a decision that was recorded before they were kept. */
    List<UnitTrace> tracesOf(Reorganisation reorganisation) {
        return traces.of(reorganisation.id());
    }

    ReorganisationResponse reverse(Reorganisation reorganisation, ReversalRequest request, Grant grant) {
        var before = reorganisation.response();
        reorganisation.reverse(request, clock.now());
        reorganisations.flush();
        audit.record(new AuditedChange(
                "reorganisation.reversed",
                "reorganisation",
                reorganisation.id().toString(),
                reorganisation.issuerUnitId(),
                grant,
                before,
                reorganisation.response()));
        return reorganisation.response();
    }
}
