package vn.chiso.criteria.set.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** Dates and signs what is said of two sets, and tells the audit trail and the other services. */
@ApplicationScoped
class MappingJournal {

    private final Caller caller;
    private final BusinessClock clock;
    private final SetAudit audit;
    private final Outbox outbox;

    MappingJournal(Caller caller, BusinessClock clock, SetAudit audit, Outbox outbox) {
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    CriterionMapping.Statement statement(MappingOrigin origin, CriterionMappingRequest request) {
        return new CriterionMapping.Statement(
                origin, request.othersKeepCode(), request.reason(), request.entries(), caller.username(), clock.now());
    }

    /** @param before null where nothing was said before */
    void stated(CriteriaSets.Edited edited, CriterionMappingResponse before, CriterionMappingResponse after) {
        audit.record("criteria-set.mapping-stated", edited, before, after);
        outbox.append(CriterionMappingEvent.of(after));
    }
}
