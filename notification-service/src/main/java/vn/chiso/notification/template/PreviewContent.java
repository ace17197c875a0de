package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** The real content of an assignment, as if the caller were reminded of it now. */
@ApplicationScoped
class PreviewContent {

    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    PreviewContent(Sql sql, Scope scope, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException if the caller may not see the assignment, or it has no deadline of which to remind */
    ReminderContent of(PreviewRequest request) {
        return sql
                .query(
                        """
                        select title, criterion_code, unit_name, deadline_text, due_date, reported_at from tracked_assignment
                         where id = ? and owner_unit_id in (select unit_id from units_in_scope(?, ?))
                           and (due_date is not null or ? <> 'DEADLINE')
                        """,
                        row -> content(request.kind(), row),
                        request.assignmentId(),
                        scope.codes(),
                        clock.today(),
                        request.kind().name())
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(TemplateProblem.TEMPLATE_ASSIGNMENT_UNKNOWN).at("/assignmentId"));
    }

    private ReminderContent content(ReminderContent.Kind kind, ResultSet row) throws SQLException {
        return new ReminderContent(
                kind,
                caller.name(),
                null,
                caller.name(),
                row.getString("title"),
                row.getString("criterion_code"),
                row.getString("unit_name"),
                row.getString("deadline_text"),
                row.getObject("due_date", LocalDate.class),
                clock.today(),
                reportedOn(kind, row));
    }

    /** Of work on which no report waits, as if it had been reported today. */
    private LocalDate reportedOn(ReminderContent.Kind kind, ResultSet row) throws SQLException {
        if (kind != ReminderContent.Kind.REVIEW) {
            return null;
        }
        var at = Sql.instant(row, "reported_at");
        return at == null ? clock.today() : LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
