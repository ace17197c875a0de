package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** The contacts that the caller keeps. */
@ApplicationScoped
class ContactList {

    private final ContactRepository contacts;
    private final ContactAccess access;
    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    ContactList(ContactRepository contacts, ContactAccess access, Scope scope, Caller caller, BusinessClock clock) {
        this.contacts = contacts;
        this.access = access;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param unitId null for all units in the caller's scope and the agencies that serve them */
    @Transactional
    Page<ContactResponse> find(UUID unitId, PageRequest page) {
        var rows = unitId == null ? inScope(page) : ofUnit(unitId, page);
        return Page.of(rows, page.limit(), contact -> List.of(contact.id().toString()))
                .map(Contact::response);
    }

    private List<Contact> ofUnit(UUID unitId, PageRequest page) {
        access.require(unitId);
        return contacts.pageOfUnit(unitId, page.afterId(), page.limit());
    }

    private List<Contact> inScope(PageRequest page) {
        caller.require(ContactAccess.KEEPERS);
        return contacts.pageInScope(scope.codes(ContactAccess.KEEPERS), clock.today(), page.afterId(), page.limit());
    }
}
