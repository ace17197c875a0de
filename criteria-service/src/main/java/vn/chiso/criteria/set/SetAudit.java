package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;

/** Records what was done to a set, in the scope of its issuer. */
@ApplicationScoped
public class SetAudit {

    private final AuditLog audit;

    SetAudit(AuditLog audit) {
        this.audit = audit;
    }

    public void record(String action, CriteriaSets.Edited edited, Object before, Object after) {
        var set = edited.set();
        audit.record(new AuditedChange(
                action, "criteria-set", set.id().toString(), set.issuer(), edited.grant(), before, after));
    }
}
