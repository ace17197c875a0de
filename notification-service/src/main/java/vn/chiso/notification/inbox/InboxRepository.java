package vn.chiso.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@ApplicationScoped
class InboxRepository implements PanacheRepositoryBase<InboxMessage, UUID> {

    private final StatelessSession session;

    InboxRepository(StatelessSession session) {
        this.session = session;
    }

    /** At once, in few round trips, and watched by nobody until the commit. */
    void insertAll(List<InboxMessage> messages) {
        session.insertMultiple(messages);
    }

    Optional<InboxMessage> findOwn(UUID id, String username) {
        return find("id = ?1 and username = ?2", id, username).firstResultOptional();
    }

    /** Newest first; {@code before} is null for the first page. */
    List<InboxMessage> page(String username, boolean unreadOnly, UUID before, int limit) {
        return find(
                        "username = ?1 and (?2 = false or readAt is null) and (?3 is null or id < ?3) order by id desc",
                        username,
                        unreadOnly,
                        before)
                .range(0, limit)
                .list();
    }
}
