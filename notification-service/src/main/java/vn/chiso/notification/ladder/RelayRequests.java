package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.calendar.CalendarChanged;
import vn.chiso.notification.plan.PlanChanged;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;

/** Ladders that have to be laid out anew: an event only writes down which, however many they are. */
@ApplicationScoped
class RelayRequests {

    private final Sql sql;

    RelayRequests(Sql sql) {
        this.sql = sql;
    }

    /** @param year null for a plan's. @param doneTo the last assignment that is done */
    record Request(UUID id, UUID planId, Integer year, UUID doneTo) {}

    void ask(@Observes PlanChanged plan) {
        sql.update("insert into relay_request (id, plan_id) values (?, ?)", Ids.next(), plan.planId());
    }

    void ask(@Observes CalendarChanged calendar) {
        sql.update("insert into relay_request (id, year) values (?, ?)", Ids.next(), calendar.year());
    }

    /** Locked. Empty also while something still runs that began before the change and may not have seen it. */
    Optional<Request> oldest() {
        return sql
                .query(
                        """
                        select id, plan_id, year, done_to from relay_request
                         where tx < stream_horizon()
                         order by id limit 1 for update skip locked
                        """,
                        row -> new Request(
                                row.getObject("id", UUID.class),
                                row.getObject("plan_id", UUID.class),
                                row.getObject("year", Integer.class),
                                row.getObject("done_to", UUID.class)))
                .stream()
                .findFirst();
    }

    void advance(Request request, List<UUID> done) {
        if (done.isEmpty()) {
            sql.update("delete from relay_request where id = ?", request.id());
        } else {
            sql.update("update relay_request set done_to = ? where id = ?", done.getLast(), request.id());
        }
    }
}
