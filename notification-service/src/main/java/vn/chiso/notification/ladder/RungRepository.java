package vn.chiso.notification.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Position;
import vn.chiso.platform.database.Sql;

@ApplicationScoped
class RungRepository implements PanacheRepositoryBase<Rung, UUID> {

    List<Rung> of(UUID assignmentId) {
        return list("assignmentId", assignmentId);
    }

    List<Rung> ofAll(Collection<UUID> assignmentIds) {
        return assignmentIds.isEmpty() ? List.of() : list("assignmentId in ?1", assignmentIds);
    }

    private final Sql sql;

    RungRepository(Sql sql) {
        this.sql = sql;
    }

    /** For {@link #writeSettled}: nobody watches them for changes. */
    List<Rung> dueOf(Collection<UUID> assignmentIds, LocalDate today) {
        return find("assignmentId in ?1 and state = ?2 and firesOn <= ?3", assignmentIds, RungState.OPEN, today)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    List<Rung> sentOf(Collection<UUID> assignmentIds) {
        return assignmentIds.isEmpty()
                ? List.of()
                : find(
                                "assignmentId in ?1 and state = ?2 and kind = ?3",
                                assignmentIds,
                                RungState.SENT,
                                RungKind.LADDER)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .list();
    }

    /** The positions in which somebody got neither the mail of a rung that was sent, as it was withdrawn, nor anything in its place. */
    Map<UUID, Set<Position>> unreached(Collection<UUID> sent) {
        return sent.isEmpty()
                ? Map.of()
                : sql
                        .query(
                                """
                                select distinct e.rung_id, e.position
                                  from ledger_entry e
                                  join email_delivery d on d.id = e.delivery_id and d.state = 'WITHDRAWN'
                                                       and d.last_answer <> 'same-address'
                                 where e.rung_id = any (?) and e.state = 'SENT'
                                   and not exists (select 1 from ledger_entry o
                                                     left join email_delivery od on od.id = o.delivery_id
                                                    where o.rung_id = e.rung_id and o.recipient = e.recipient
                                                      and o.state = 'SENT' and od.state is distinct from 'WITHDRAWN')
                                """,
                                row -> Map.entry(row.getObject(1, UUID.class), Position.valueOf(row.getString(2))),
                                sent)
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** One statement for all, which writes nothing of a rung but how it ended. */
    void writeSettled(List<Rung> settled) {
        int written = sql.update(
                """
                update rung r set state = s.state, reason = s.reason, settled_at = s.settled_at::timestamptz
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as s (id, state, reason, settled_at)
                 where r.id = s.id and r.state = 'OPEN'
                """,
                settled.stream().map(Rung::id).toList(),
                texts(settled, rung -> rung.state().name()),
                texts(
                        settled,
                        rung -> rung.reason() == null ? null : rung.reason().name()),
                texts(settled, rung -> rung.settledAt().toString()));
        if (written != settled.size()) {
            throw new IllegalStateException("of %d rungs %d were open".formatted(settled.size(), written));
        }
    }

    private static String[] texts(List<Rung> rungs, Function<Rung, String> value) {
        return rungs.stream().map(value).toArray(String[]::new);
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

    /** System time of the last urging by a person that reached somebody, or still waits to; that of nobody is none. */
    Optional<Instant> lastUrging(UUID assignmentId) {
        return find(
                        "assignmentId = ?1 and kind = ?2 and state in (?3, ?4) order by urging.at desc",
                        assignmentId,
                        RungKind.MANUAL,
                        RungState.SENT,
                        RungState.OPEN)
                .firstResultOptional()
                .map(Rung::requestedAt);
    }

    /** Those that reached nobody are not counted. */
    long urgings(UUID assignmentId) {
        return count(
                "assignmentId = ?1 and kind = ?2 and state in (?3, ?4)",
                assignmentId,
                RungKind.MANUAL,
                RungState.SENT,
                RungState.OPEN);
    }

    Map<UUID, Rung> byId(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Rung::id, Function.identity()));
    }
}
