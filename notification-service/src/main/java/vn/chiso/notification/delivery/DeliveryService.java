package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** What an operator does with a delivery: look at it, and decide whether it is sent again. */
@ApplicationScoped
public class DeliveryService {

    /** Who looks after the mails of a plan. */
    public static final Role[] OPERATORS = {Role.ADMIN, Role.TASK_COORDINATOR, Role.ORGANISER};

    private final DeliveryRepository deliveries;
    private final ContactDirectory contacts;
    private final Scope scope;
    private final EmailQueue queue;
    private final AuditLog audit;

    DeliveryService(
            DeliveryRepository deliveries, ContactDirectory contacts, Scope scope, EmailQueue queue, AuditLog audit) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.scope = scope;
        this.queue = queue;
        this.audit = audit;
    }

    @Transactional
    DeliveryResponse find(UUID id) {
        var delivery = require(id);
        scope.require(delivery.ownerUnitId(), OPERATORS);
        return delivery.response();
    }

    /** For an UNCERTAIN delivery the operator accepts that the mail may arrive twice, with one Message-ID. */
    @Transactional
    DeliveryResponse replay(UUID id, ExpectedVersion expected) {
        var delivery = require(id);
        var grant = scope.require(delivery.ownerUnitId(), OPERATORS);
        expected.check(delivery.version());
        if (!delivery.isReplayable()) {
            throw new ProblemException(DeliveryProblem.DELIVERY_NOT_REPLAYABLE);
        }
        var address = contacts.find(delivery.contactId())
                .map(Addressee::email)
                .orElseThrow(() -> new ProblemException(DeliveryProblem.RECIPIENT_WITHOUT_ADDRESS));
        var before = delivery.response();
        queue.replay(delivery, address);
        audit.record(new AuditedChange(
                "delivery.replayed",
                "delivery",
                id.toString(),
                delivery.ownerUnitId(),
                grant,
                before,
                delivery.response()));
        return delivery.response();
    }

    /** An UNCERTAIN mail did arrive, or did not: then it is DEAD and may be sent again. */
    @Transactional
    DeliveryResponse resolve(UUID id, ExpectedVersion expected, ResolutionRequest resolution) {
        var delivery = require(id);
        var grant = scope.require(delivery.ownerUnitId(), OPERATORS);
        expected.check(delivery.version());
        if (!delivery.isUncertain()) {
            throw new ProblemException(DeliveryProblem.DELIVERY_NOT_UNCERTAIN);
        }
        var before = delivery.response();
        queue.resolve(delivery, resolution.delivered(), resolution.note().strip());
        audit.record(new AuditedChange(
                "delivery.resolved",
                "delivery",
                id.toString(),
                delivery.ownerUnitId(),
                grant,
                before,
                delivery.response()));
        return delivery.response();
    }

    private EmailDelivery require(UUID id) {
        return deliveries.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}
