package vn.chiso.notification.contact.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactAccess;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.ContactProblem;
import vn.chiso.notification.contact.Reach;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;

/** A person's own preferences are his and those of who keeps his contact; a unit's are those of who keeps its contacts. */
@ApplicationScoped
class PreferenceService {

    private final Preferences preferences;
    private final ContactDirectory contacts;
    private final ContactAccess access;
    private final Caller caller;
    private final AuditLog audit;

    PreferenceService(
            Preferences preferences, ContactDirectory contacts, ContactAccess access, Caller caller, AuditLog audit) {
        this.preferences = preferences;
        this.contacts = contacts;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    PreferenceResponse ofContact(UUID id) {
        var contact = requireContact(id);
        requireSelfOrKeeper(contact);
        return response(contact);
    }

    @Transactional
    PreferenceResponse ofUnit(UUID unit) {
        access.require(unit);
        return unitResponse(unit);
    }

    @Transactional
    PreferenceResponse stateOfContact(UUID id, ExpectedVersion expected, PreferenceRequest request) {
        refuseEndlessQuiet(request);
        var contact = requireContact(id);
        var grant = requireSelfOrKeeper(contact);
        var owner = new Preferences.Owner(id, null);
        preferences.lock(owner);
        var before = response(contact);
        expected.check(before.version());
        preferences.state(owner, request);
        return recorded("contact", id, contact.unitId(), grant, before, response(contact));
    }

    @Transactional
    PreferenceResponse stateOfUnit(UUID unit, ExpectedVersion expected, PreferenceRequest request) {
        refuseEndlessQuiet(request);
        var grant = access.require(unit);
        var owner = new Preferences.Owner(null, unit);
        preferences.lock(owner);
        var before = unitResponse(unit);
        expected.check(before.version());
        preferences.state(owner, request);
        return recorded("unit", unit, unit, grant, before, unitResponse(unit));
    }

    private static void refuseEndlessQuiet(PreferenceRequest request) {
        if (request.quietHours() != null && request.quietHours().lastsTooLong()) {
            throw new ProblemException(ContactProblem.QUIET_HOURS_TOO_LONG).at("/quietHours");
        }
    }

    /** Null if it is the person himself. */
    private Grant requireSelfOrKeeper(Addressee contact) {
        var self = caller.username().toLowerCase(Locale.ROOT).equals(contact.username());
        return self ? null : access.require(contact.unitId());
    }

    private Addressee requireContact(UUID id) {
        return contacts.find(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private PreferenceResponse response(Addressee contact) {
        var stated = preferences.of(new Preferences.Owner(contact.contactId(), null));
        // Anew, as what was said may have changed since the contact was found.
        return response(stated, contacts.find(contact.contactId()).orElseThrow().reach());
    }

    private PreferenceResponse unitResponse(UUID unit) {
        return response(preferences.of(new Preferences.Owner(null, unit)), preferences.ofUnit(unit));
    }

    private static PreferenceResponse response(Preferences.Stated stated, Reach effective) {
        return new PreferenceResponse(
                stated.version(), stated.language(), stated.channels(), stated.quietHours(), effective);
    }

    private PreferenceResponse recorded(
            String subject, UUID id, UUID unit, Grant grant, PreferenceResponse before, PreferenceResponse after) {
        audit.record(
                new AuditedChange(subject + ".preferences-stated", subject, id.toString(), unit, grant, before, after));
        return after;
    }
}
