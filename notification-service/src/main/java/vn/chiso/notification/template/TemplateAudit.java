package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import vn.chiso.notification.root.RootAdministration;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;

/** Who changed which words when, and who may know it. */
@ApplicationScoped
class TemplateAudit {

    private static final Role[] READERS =
            EnumSet.complementOf(EnumSet.of(Role.PORTAL)).toArray(Role[]::new);

    private final AuditLog audit;
    private final Caller caller;
    private final SystemClock clock;

    TemplateAudit(AuditLog audit, Caller caller, SystemClock clock) {
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 403 without a grant of the house */
    void requireReader() {
        caller.require(READERS);
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
