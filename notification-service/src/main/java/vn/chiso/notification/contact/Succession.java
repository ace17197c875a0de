package vn.chiso.notification.contact;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * The people of a unit that has gone over into one other hold their positions there: its assignments have moved too, and somebody
 * must be reminded of them. Where a unit was split, or dissolved into the one above it, a person decides.
 */
@ApplicationScoped
class Succession {

    private final Sql sql;
    private final ContactRepository contacts;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final Event<ContactAdded> added;

    Succession(Sql sql, ContactRepository contacts, AuditLog audit, BusinessClock clock, Event<ContactAdded> added) {
        this.sql = sql;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
        this.added = added;
    }

    private record Move(UUID contact, UUID to) {}

    @Scheduled(every = "${chiso.contact.succession-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void follow() {
        if (moves().isEmpty()) {
            return;
        }
        contacts.holdForWriting();
        // Again under the lock: another replica may have been faster.
        moves().forEach(this::move);
    }

    private List<Move> moves() {
        return sql.query(
                """
                select c.id, heir.id as heir_id
                  from contact c
                  join unit_node gone on gone.id = c.unit_id and gone.valid_to <= ?
                  join unit_succession s on s.predecessor_id = gone.id
                  join unit_node heir on heir.id = s.successor_id and heir.id is distinct from gone.parent_id
                 where c.ended_at is null
                   and (select count(*) from unit_succession one where one.predecessor_id = gone.id) = 1
                 order by c.id
                """,
                row -> new Move(row.getObject("id", UUID.class), row.getObject("heir_id", UUID.class)),
                clock.today());
    }

    private void move(Move move) {
        var contact = contacts.findById(move.contact());
        var before = contact.response();
        if (contacts.isTaken(move.to(), contact.position(), before.username(), before.email(), contact.id())) {
            contact.end(clock.now());
        } else {
            contact.follow(move.to());
        }
        contacts.flush();
        audit.recordBySystem(new AuditedChange(
                "contact.succeeded", "contact", contact.id().toString(), move.to(), null, before, contact.response()));
        added.fire(new ContactAdded(move.to(), contact.position()));
    }
}
