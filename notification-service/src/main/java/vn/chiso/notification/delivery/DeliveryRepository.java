package vn.chiso.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<EmailDelivery, UUID> {

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
