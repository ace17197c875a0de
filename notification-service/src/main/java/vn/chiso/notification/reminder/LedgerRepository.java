package vn.chiso.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@ApplicationScoped
class LedgerRepository implements PanacheRepositoryBase<LedgerEntry, UUID> {

    private final StatelessSession session;

    LedgerRepository(StatelessSession session) {
        this.session = session;
    }

    /** At once and for good: the sweep changes none of them any more, so nobody has to watch them until the commit. */
    void insertAll(List<LedgerEntry> lines) {
        session.insertMultiple(lines);
    }

    List<LedgerEntry> ofRungs(Collection<UUID> rungIds) {
        return rungIds.isEmpty() ? List.of() : list("rungId in ?1", rungIds);
    }
}
