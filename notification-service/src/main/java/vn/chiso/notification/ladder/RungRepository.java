package vn.chiso.notification.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class RungRepository implements PanacheRepositoryBase<Rung, UUID> {

    List<Rung> of(UUID assignmentId) {
        return list("assignmentId", assignmentId);
    }

    List<Rung> dueOf(Collection<UUID> assignmentIds, LocalDate today) {
        return list("assignmentId in ?1 and state = ?2 and firesOn <= ?3", assignmentIds, RungState.OPEN, today);
    }

    Map<UUID, Rung> byId(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Rung::id, Function.identity()));
    }
}
