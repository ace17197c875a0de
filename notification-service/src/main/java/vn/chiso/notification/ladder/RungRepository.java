package vn.chiso.notification.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.notification.calendar.DayCount;

@ApplicationScoped
class RungRepository implements PanacheRepositoryBase<Rung, UUID> {

    List<Rung> of(UUID assignmentId) {
        return list("assignmentId", assignmentId);
    }

    List<Rung> dueOf(Collection<UUID> assignmentIds, LocalDate today) {
        return list("assignmentId in ?1 and state = ?2 and firesOn <= ?3", assignmentIds, RungState.OPEN, today);
    }

    List<Rung> sentOf(Collection<UUID> assignmentIds) {
        return assignmentIds.isEmpty()
                ? List.of()
                : list(
                        "assignmentId in ?1 and state = ?2 and kind = ?3",
                        assignmentIds,
                        RungState.SENT,
                        RungKind.LADDER);
    }

    /** Assignments with open rungs whose day may depend on the year, by id; a year is longer than any offset. */
    List<UUID> waitingByWorkingDays(int year, UUID after, int limit) {
        return find(
                        "select distinct assignmentId from Rung where state = ?1 and days = ?2 and dueDate between ?3 and ?4"
                                + " and assignmentId > ?5 order by assignmentId",
                        RungState.OPEN,
                        DayCount.WORKING,
                        LocalDate.of(year - 2, 1, 1),
                        LocalDate.of(year + 2, 12, 31),
                        after)
                .project(UUID.class)
                .range(0, limit - 1)
                .list();
    }

    /** System time of the last urging by a person, if there was one. */
    Optional<Instant> lastUrging(UUID assignmentId) {
        return find("assignmentId = ?1 and kind = ?2 order by requestedAt desc", assignmentId, RungKind.MANUAL)
                .firstResultOptional()
                .map(Rung::requestedAt);
    }

    long urgings(UUID assignmentId) {
        return count("assignmentId = ?1 and kind = ?2", assignmentId, RungKind.MANUAL);
    }

    Map<UUID, Rung> byId(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Rung::id, Function.identity()));
    }
}
