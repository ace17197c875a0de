package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.notification.ladder.RungState;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Reads ladders and ledger side by side. */
@ApplicationScoped
class ReminderList {

    private static final UUID NONE = new UUID(0, 0);

    private final Sql sql;
    private final ReminderAccess access;

    ReminderList(Sql sql, ReminderAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * @param assignmentId null for all that the caller may see
     * @param state null for any
     */
    Page<ReminderResponse> find(UUID assignmentId, ReminderFilter state, PageRequest page) {
        var reach = access.reach();
        if (assignmentId != null) {
            requireVisible(assignmentId, reach);
        }
        var rungAndLine = Cursor.read(
                page.cursor(),
                2,
                List.of(NONE, NONE),
                key -> key.stream().map(UUID::fromString).toList());
        var wanted = state == null ? null : state.name();
        var rows = sql.query(
                """
                select r.id as rung_id, r.assignment_id, r.kind, r.offset_days, r.days, r.due_date, r.fires_on,
                       r.provisional, r.policy_id, r.policy_version, r.requested_by, r.note, r.state as rung_state,
                       r.reason as rung_reason, r.settled_at, a.title, a.unit_id, a.unit_code, a.unit_name,
                       e.id as line_id, e.position, e.contact_id, e.contact_name, e.channel, e.state as line_state,
                       e.reason as line_reason, e.at, e.inbox_message_id, e.delivery_id
                  from rung r
                  join tracked_assignment a on a.id = r.assignment_id
                  left join ledger_entry e on e.rung_id = r.id
                 where (cast(? as uuid) is null or r.assignment_id = ?)
                   and (cast(? as text) is null or coalesce(e.state, r.state) = ?)
                   and (r.id, coalesce(e.id, r.id)) > (?, ?)
                   and\s""" + ReminderAccess.CONDITION + """
                 order by r.id, coalesce(e.id, r.id)
                 limit ?
                """,
                ReminderList::reminder,
                assignmentId,
                assignmentId,
                wanted,
                wanted,
                rungAndLine.getFirst(),
                rungAndLine.getLast(),
                reach.following(),
                reach.today(),
                reach.performing(),
                reach.today(),
                page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                row -> List.of(row.rung().id().toString(), row.id().toString()));
    }

    private void requireVisible(UUID assignmentId, ReminderAccess.Reach reach) {
        var visible = sql.query(
                "select 1 from tracked_assignment a where a.id = ? and " + ReminderAccess.CONDITION,
                row -> 1,
                assignmentId,
                reach.following(),
                reach.today(),
                reach.performing(),
                reach.today());
        if (visible.isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
    }

    private static ReminderResponse reminder(ResultSet row) throws SQLException {
        var line = row.getObject("line_id", UUID.class);
        var rung = rung(row);
        return new ReminderResponse(
                line == null ? rung.id() : line,
                row.getObject("assignment_id", UUID.class),
                row.getString("title"),
                new ReminderResponse.Unit(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                rung,
                value(Position.class, row.getString("position")),
                recipient(row),
                value(Channel.class, row.getString("channel")),
                line == null ? rung.state().name() : row.getString("line_state"),
                line == null ? rung.reason() : value(Reason.class, row.getString("line_reason")),
                Sql.instant(row, line == null ? "settled_at" : "at"),
                row.getObject("inbox_message_id", UUID.class),
                row.getObject("delivery_id", UUID.class));
    }

    private static ReminderResponse.LadderRung rung(ResultSet row) throws SQLException {
        return new ReminderResponse.LadderRung(
                row.getObject("rung_id", UUID.class),
                RungKind.valueOf(row.getString("kind")),
                row.getObject("offset_days", Integer.class),
                DayCount.valueOf(row.getString("days")),
                row.getObject("due_date", LocalDate.class),
                row.getObject("fires_on", LocalDate.class),
                row.getBoolean("provisional"),
                RungState.valueOf(row.getString("rung_state")),
                value(Reason.class, row.getString("rung_reason")),
                row.getObject("policy_id", UUID.class),
                row.getObject("policy_version", Long.class),
                row.getString("requested_by"),
                row.getString("note"));
    }

    private static ReminderResponse.Recipient recipient(ResultSet row) throws SQLException {
        var contact = row.getObject("contact_id", UUID.class);
        return contact == null ? null : new ReminderResponse.Recipient(contact, row.getString("contact_name"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
