package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;

@ApplicationScoped
class ContactService {

    private final ContactRepository contacts;
    private final ContactAccess access;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final Event<ContactAdded> added;

    ContactService(
            ContactRepository contacts,
            ContactAccess access,
            AuditLog audit,
            BusinessClock clock,
            Event<ContactAdded> added) {
        this.contacts = contacts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.added = added;
    }

    @Transactional
    ContactResponse create(ContactRequest request) {
        var grant = access.require(request.unitId());
        contacts.holdForWriting();
        refuseUnreachableAndDuplicate(request, null);
        var contact = new Contact(request);
        contacts.persistAndFlush(contact);
        record("contact.created", contact, grant, null, contact.response());
        added.fire(new ContactAdded(contact.unitId(), contact.position()));
        return contact.response();
    }

    @Transactional
    ContactResponse change(UUID id, ExpectedVersion expected, ContactRequest request) {
        contacts.holdForWriting();
        var contact = require(id);
        var grant = access.require(contact.unitId());
        expected.check(contact.version());
        access.require(request.unitId());
        refuseUnreachableAndDuplicate(request, id);
        var before = contact.response();
        contact.change(request);
        contacts.flush();
        record("contact.changed", contact, grant, before, contact.response());
        added.fire(new ContactAdded(contact.unitId(), contact.position()));
        return contact.response();
    }

    @Transactional
    void end(UUID id, ExpectedVersion expected) {
        var contact = require(id);
        var grant = access.require(contact.unitId());
        expected.check(contact.version());
        contact.end(clock.now());
        record("contact.ended", contact, grant, contact.response(), null);
    }

    @Transactional
    ContactResponse find(UUID id) {
        var contact = require(id);
        access.require(contact.unitId());
        return contact.response();
    }

    private Contact require(UUID id) {
        return contacts.findCurrent(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private void refuseUnreachableAndDuplicate(ContactRequest request, UUID except) {
        if (request.email() == null && request.username() == null) {
            throw new ProblemException(ContactProblem.CONTACT_NEEDS_ADDRESS).at("/email");
        }
        if (contacts.isTaken(request.unitId(), request.position(), request.username(), request.email(), except)) {
            throw new ProblemException(ContactProblem.CONTACT_EXISTS);
        }
    }

    private void record(String action, Contact contact, Grant grant, ContactResponse before, ContactResponse after) {
        audit.record(
                new AuditedChange(action, "contact", contact.id().toString(), contact.unitId(), grant, before, after));
    }
}
