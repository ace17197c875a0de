package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.unit.Restructuring.Outcome;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.time.SystemClock;

/** Keeps each decision on units as a row of its own. What it did to a single unit is audited with that unit. */
@ApplicationScoped
class ReorganisationRegister {

    private final ReorganisationRepository reorganisations;
    private final AuditLog audit;
    private final SystemClock clock;

    ReorganisationRegister(ReorganisationRepository reorganisations, AuditLog audit, SystemClock clock) {
        this.reorganisations = reorganisations;
        this.audit = audit;
        this.clock = clock;
    }

    ReorganisationResponse enter(
            ReorganisationKind kind, LocalDate effectiveOn, IssuedDocument decision, Outcome outcome) {
        var made = new Reorganisation(kind, effectiveOn, decision, outcome, clock.now());
        reorganisations.persist(made);
        reorganisations.flush();
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
}
