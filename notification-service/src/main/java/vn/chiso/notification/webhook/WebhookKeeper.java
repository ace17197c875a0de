package vn.chiso.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** The caller as keeper of webhooks: administrators and task coordinators of the unit. */
@ApplicationScoped
public class WebhookKeeper {

    public static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final Scope scope;
    private final Caller caller;
    private final AuditLog audit;
    private final SystemClock clock;
    private final BusinessClock business;

    WebhookKeeper(Scope scope, Caller caller, AuditLog audit, SystemClock clock, BusinessClock business) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.business = business;
    }

    /**
     * A keeper as he showed himself.
     *
     * @param username in lower case
     * @param codes of the units for which he may keep webhooks
     * @param at system time
     */
    record Shown(String username, String[] codes, Instant at) {}

    Grant require(UUID unit) {
        return scope.require(unit, KEEPERS);
    }

    /** @throws ProblemException 403 if he keeps none */
    String[] codes() {
        caller.require(KEEPERS);
        return scope.codes(KEEPERS);
    }

    /** Who he is, and by which grants he keeps what he keeps. */
    Shown shown() {
        return new Shown(caller.username().toLowerCase(Locale.ROOT), scope.codes(KEEPERS), clock.now());
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return business.today();
    }

    void record(String action, Grant grant, WebhookResponse before, WebhookResponse after) {
        var webhook = after == null ? before : after;
        audit.record(
                new AuditedChange(action, "webhook", webhook.id().toString(), webhook.unitId(), grant, before, after));
    }
}
