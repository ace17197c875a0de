package vn.chiso.e2e.verifier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Rungs that were closed or superseded and belong to the ladder of work that is open again: those whose day lay ahead when the
 * work came back have to wait again, and where all days had passed, one has to make up for them.
 */
final class LaddersTakenAway {

    /**
     * Only steps that every version of the policy has that may have served last: none before the newest that a rung cites, nor before
     * the one that was in force when the assignment last changed. Versions have system time and changes business time, which is
     * ahead of it by no more than now: it only leaps forward. Which of the versions left it was, nobody wrote down. For how long
     * a step may be sent late, say these versions too, and not the one by which the rung was laid before it was taken away. One that
     * made up for another was settled after it, but a sweep stamps all that it does with the time at which it began.
     */
    private static final String TAKEN_AWAY = """
            select r.id::text, r.due_date, r.offset_days, r.days, (a.changed_at at time zone 'Asia/Ho_Chi_Minh')::date as known_on,
                   assignment_stage(a.work, a.review, a.excused) <> 'WORK'
                   or exists (select 1 from rung o
                               where o.assignment_id = r.assignment_id and o.due_date = r.due_date and o.kind = 'LADDER'
                                 and (o.state = 'OPEN'
                                      or o.state in ('SENT', 'UNDELIVERABLE', 'SKIPPED')
                                         and o.reason is distinct from 'LAID_OUT_LATE'
                                         and o.settled_at >= r.settled_at - interval '1 hour')) as made_up_for,
                   (select min(case s #>> '{misfire,rule}'
                                   when 'SKIP' then 0
                                   when 'SEND_LATE' then (s #>> '{misfire,untilDays}')::integer
                               end)
                      from reminder_policy_version v cross join jsonb_array_elements(v.rungs) s
                     where v.policy_id = a.policy_id and v.version >= serving.oldest
                       and (s ->> 'offsetDays')::integer = r.offset_days
                       and coalesce(s ->> 'days', 'CALENDAR') = r.days) as days_late
              from rung r
              join tracked_assignment a on a.id = r.assignment_id and a.due_date = r.due_date
             cross join lateral (
                       select greatest(
                                  (select coalesce(max(n.policy_version), 0)
                                     from rung n
                                    where n.assignment_id = a.id and n.due_date = a.due_date and n.kind = 'LADDER'
                                      and n.policy_id = a.policy_id),
                                  (select max(f.version)
                                     from reminder_policy_version f
                                    where f.policy_id = a.policy_id
                                      and f.changed_at < a.changed_at - interval '1 minute' - (
                                              select offset_millis * interval '1 millisecond' from clock_offset))) as oldest) serving
             where r.kind = 'LADDER' and r.state in ('CLOSED', 'SUPERSEDED')
               and assignment_stage(a.work, a.review, a.excused) <> 'CLOSED'
               and exists (select 1 from reminder_policy_version v where v.policy_id = a.policy_id)
               and not exists (
                       select 1 from reminder_policy_version v
                        where v.policy_id = a.policy_id and v.version >= serving.oldest
                          and not exists (select 1 from jsonb_array_elements(v.rungs) s
                                           where (s ->> 'offsetDays')::integer = r.offset_days
                                             and coalesce(s ->> 'days', 'CALENDAR') = r.days))
            """;

    private record Step(LocalDate due, int offset) {}

    private LaddersTakenAway() {}

    static void check(Sources sources, Findings findings) throws SQLException {
        WorkingDays calendars = sources.has("criteria") ? WorkingDays.read(sources) : null;
        Map<Step, LocalDate> earliest = new HashMap<>();
        Rows.each(sources, "notification", TAKEN_AWAY, row -> {
            String rung = "rung " + row.getString(1) + " of " + row.getString(2) + " " + row.getInt(3);
            LocalDate knownOn = row.getObject(5, LocalDate.class);
            LocalDate day = earliest(row, calendars, earliest);
            findings.examined(1);
            findings.require(
                    day == null || day.isBefore(knownOn),
                    () -> rung + " was taken away and lay ahead when the work was there again on " + knownOn);
            findings.require(
                    row.getBoolean(6) || isTooLate(day, row.getObject(7, Integer.class), knownOn),
                    () -> rung + " was taken away, the work is back, and nothing reminds of it any more");
        });
    }

    /** @param daysLate after its day until which it may be sent; null without a limit */
    private static boolean isTooLate(LocalDate day, Integer daysLate, LocalDate knownOn) {
        return daysLate != null && (day == null || day.plusDays(daysLate).isBefore(knownOn));
    }

    /** Null where the calendars cannot be read. */
    private static LocalDate earliest(ResultSet row, WorkingDays calendars, Map<Step, LocalDate> known)
            throws SQLException {
        Step step = new Step(row.getObject(2, LocalDate.class), row.getInt(3));
        if (row.getString(4).equals("CALENDAR")) {
            return step.due().plusDays(step.offset());
        }
        return calendars == null
                ? null
                : known.computeIfAbsent(step, asked -> calendars.earliest(asked.due(), asked.offset()));
    }
}
