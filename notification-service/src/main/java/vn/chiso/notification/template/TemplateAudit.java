package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.notification.root.RootAdministration;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;

/** Who changed which words when. */
@ApplicationScoped
class TemplateAudit {

    private final AuditLog audit;
    private final Caller caller;
    private final SystemClock clock;

    TemplateAudit(AuditLog audit, Caller caller, SystemClock clock) {
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    TemplateResponse stamp(String name, TemplateRequest request, int version) {
        return new TemplateResponse(name, request.language(), version, request.words(), clock.now(), caller.username());
    }

    void record(RootAdministration.Administered by, TemplateResponse before, TemplateResponse after) {
        audit.record(new AuditedChange(
                "template.changed",
                "template",
                after.name() + "/" + after.language(),
                by.root().id(),
                by.grant(),
                before,
                after));
    }
}
