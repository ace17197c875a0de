package vn.chiso.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LedgerRepository implements PanacheRepositoryBase<LedgerEntry, UUID> {

    List<LedgerEntry> ofRungs(Collection<UUID> rungIds) {
        return rungIds.isEmpty() ? List.of() : list("rungId in ?1", rungIds);
    }
}
