package vn.chiso.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import vn.chiso.notification.contact.QuietHours;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<EmailDelivery, UUID> {

    private final StatelessSession session;

    DeliveryRepository(StatelessSession session) {
        this.session = session;
    }

    /** At once, in few round trips, and watched by nobody until the commit. */
    void insertAll(List<EmailDelivery> mails) {
        session.insertMultiple(mails);
    }

    /** Native, for SKIP LOCKED: replicas take different mails. */
    Optional<EmailDelivery> claimDue(Instant now) {
        return getSession()
                .createNativeQuery("""
                        select d.* from email_delivery d
                         where d.state = 'QUEUED' and d.next_attempt_at <= :now
                         order by d.next_attempt_at, d.id
                         limit 1 for update skip locked
                        """, EmailDelivery.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** The windows of those that are due and have not waited yet: few, as most people have the usual one. */
    List<QuietHours> quietHoursOfDue(Instant now) {
        return getSession()
                .createQuery("""
                        select distinct new vn.chiso.notification.contact.QuietHours(d.quiet.quietFrom, d.quiet.quietTo) from EmailDelivery d
                         where d.state = :queued and d.nextAttemptAt <= :now and not d.quiet.waited and not d.quiet.critical
                           and d.quiet.quietFrom is not null
                        """, QuietHours.class)
                .setParameter("queued", DeliveryState.QUEUED)
                .setParameter("now", now)
                .getResultList();
    }

    /** Of each contact the last mail of these rungs, where it was withdrawn for one of those reasons. Native, for DISTINCT ON. */
    List<EmailDelivery> lastWithdrawn(Collection<UUID> rungs, Collection<String> reasons) {
        return getSession()
                .createNativeQuery("""
                        select * from (select distinct on (contact_id) * from email_delivery
                                        where rung_id in (:rungs)
                                        order by contact_id, id desc) last
                         where state = 'WITHDRAWN' and last_answer in (:reasons) and content <> '{}'
                         order by id
                        """, EmailDelivery.class)
                .setParameterList("rungs", rungs)
                .setParameterList("reasons", reasons)
                .getResultList();
    }

    /** Of how many of the rungs there is a mail to the contact, whatever became of it. */
    long mailedOf(Collection<UUID> rungs, UUID contactId) {
        return getSession()
                .createSelectionQuery(
                        "select count(distinct d.rungId) from EmailDelivery d"
                                + " where d.rungId in :rungs and d.to.contactId = :contact",
                        Long.class)
                .setParameterList("rungs", rungs)
                .setParameter("contact", contactId)
                .getSingleResult();
    }

    /** Native, for SKIP LOCKED: those that another sender has just claimed go. */
    void putOff(QuietHours hours, Instant now, Instant until) {
        getSession()
                .createNativeMutationQuery("""
                        update email_delivery set next_attempt_at = :until, waited = true, version = version + 1
                         where id in (select d.id from email_delivery d
                                       where d.state = 'QUEUED' and d.next_attempt_at <= :now
                                         and not d.waited and not d.critical
                                         and d.quiet_from = :from and d.quiet_to = :to
                                         for update skip locked)
                        """)
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("from", hours.from())
                .setParameter("to", hours.to())
                .executeUpdate();
    }

    /** Native, for SKIP LOCKED: a sender that is just reporting its outcome is left alone. */
    List<UUID> claimAbandoned(Instant sendingBefore, int limit) {
        return getSession()
                .createNativeQuery("""
                        select d.id from email_delivery d
                         where d.state = 'SENDING' and d.sending_since < :before
                         order by d.sending_since limit :limit for update skip locked
                        """, UUID.class)
                .setParameter("before", sendingBefore)
                .setParameter("limit", limit)
                .getResultList();
    }

    boolean isAnyDue(Instant now) {
        return find("state = ?1 and nextAttemptAt <= ?2", DeliveryState.QUEUED, now)
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    EmailDelivery lock(UUID id) {
        return findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    /** Native, because the scope is a function of the database. */
    List<EmailDelivery> page(String[] codes, LocalDate today, DeliveryState state, UUID after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select d.* from email_delivery d
                         where d.owner_unit_id in (select unit_id from units_in_scope(cast(:codes as text[]), :today))
                           and (cast(:state as text) is null or d.state = :state)
                           and d.id > :after
                         order by d.id limit :limit
                        """, EmailDelivery.class)
                .setParameter("codes", codes)
                .setParameter("today", today)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("after", after)
                .setParameter("limit", limit + 1)
                .getResultList();
    }
}
