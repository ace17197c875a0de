package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;

/** Writes into the audit trail what came into a library and what went. */
@ApplicationScoped
class EvidenceAudit {

    private final AuditLog log;
    private final Caller caller;

    EvidenceAudit(AuditLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** What the current caller signs in with. */
    String author() {
        return caller.username();
    }

    void uploaded(Evidence evidence, Grant grant) {
        log.record(change("evidence.uploaded", evidence, grant, null, EvidenceResponse.from(evidence)));
    }

    void deleted(Evidence evidence, Grant grant) {
        log.record(change("evidence.deleted", evidence, grant, EvidenceResponse.from(evidence), null));
    }

    /** @param grant null for who only reads it */
    void cited(Evidence evidence, Grant grant, ReportCitation citation) {
        log.record(change("evidence.cited", evidence, grant, null, citation));
    }

    private static AuditedChange change(String action, Evidence evidence, Grant grant, Object before, Object after) {
        return new AuditedChange(action, "evidence", evidence.id().toString(), evidence.unitId(), grant, before, after);
    }
}
