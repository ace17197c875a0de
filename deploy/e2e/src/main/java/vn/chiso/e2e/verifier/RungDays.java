package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each rung falls on the day that its due date, the step of its policy and the working days of the year give, reckoned apart from
 * the service. What waits follows the newest calendar; what is settled may have been laid by any that was known before.
 */
final class RungDays implements Invariant {

    /** Rungs that have all in common that decides their day. @param one id of one of them */
    private record Group(
            LocalDate due, int offset, String days, LocalDate day, boolean waits, boolean provisional, String one) {

        @Override
        public String toString() {
            return "rung " + one + " of " + due + " " + offset + " " + days + " days fires on " + day;
        }
    }

    private static final String GROUPS = """
            select due_date, offset_days, days, fires_on, state = 'OPEN', provisional, count(*), min(id::text)
              from rung
             where kind = 'LADDER'
             group by 1, 2, 3, 4, 5, 6
            """;

    private static final String WITHOUT_STEP = """
            select 'rung ' || r.one || ' is of no step of version ' || r.policy_version || ' of policy ' || r.policy_id
              from (select policy_id, policy_version, offset_days, days, min(id::text) as one
                      from rung where kind = 'LADDER' group by 1, 2, 3, 4) r
              join reminder_policy p on p.id = r.policy_id
             where not exists (select 1
                                 from reminder_policy_version v
                                cross join jsonb_array_elements(v.rungs) s
                                where v.policy_id = r.policy_id and v.version = r.policy_version
                                  and (s ->> 'offsetDays')::integer = r.offset_days
                                  and coalesce(s ->> 'days', 'CALENDAR') = r.days)
            """;

    private static final String OF_ANOTHER_DATE = """
            select 'rung ' || r.id || ' waits for ' || r.due_date || ', and the assignment is due on '
                   || coalesce(a.due_date::text, 'no date')
              from rung r join tracked_assignment a on a.id = r.assignment_id
             where r.kind = 'LADDER' and r.state = 'OPEN' and r.due_date is distinct from a.due_date
            """;

    private static final String OF_CLOSED_WORK = """
            select 'rung ' || r.id || ' waits, and assignment ' || a.id || ' is closed: ' || a.work || ' ' || a.review
              from rung r join tracked_assignment a on a.id = r.assignment_id
             where r.kind = 'LADDER' and r.state = 'OPEN' and assignment_stage(a.work, a.review, a.excused) = 'CLOSED'
            """;

    /** Sent for a date that is not the assignment's any more; of older ones the topic may have been compacted. */
    private static final String OF_FORMER_DATES = """
            select r.assignment_id::text, r.due_date
              from rung r join tracked_assignment a on a.id = r.assignment_id
             where r.kind = 'LADDER' and r.state = 'SENT' and r.due_date is distinct from a.due_date
               and uuid_extract_timestamp(r.id) > now() - interval '5 days'
            """;

    /** A rung that reminded reviewers is opened again when they reject the report, and moves if the calendar was revised meanwhile. */
    private static final String FIRST_SENT = """
            select distinct on (r.due_date, r.offset_days)
                   r.due_date, r.offset_days, (e.at at time zone 'Asia/Ho_Chi_Minh')::date, r.id::text
              from ledger_entry e join rung r on r.id = e.rung_id
             where e.state = 'SENT' and r.kind = 'LADDER' and r.days = 'WORKING'
             order by r.due_date, r.offset_days, e.at
            """;

    @Override
    public List<String> needs() {
        return List.of("criteria", "notification");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("each rung falls on the day that policy and calendar give");
        WorkingDays calendars = WorkingDays.read(observed.sources());
        Rows.each(observed.sources(), "notification", GROUPS, row -> {
            findings.examined(row.getLong(7));
            check(
                    new Group(
                            row.getObject(1, LocalDate.class),
                            row.getInt(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5),
                            row.getBoolean(6),
                            row.getString(8)),
                    calendars,
                    findings);
        });
        for (String question : List.of(WITHOUT_STEP, OF_ANOTHER_DATE, OF_CLOSED_WORK)) {
            Rows.of(observed.sources(), "notification", question, row -> row.getString(1))
                    .forEach(findings::violated);
        }
        Rows.each(observed.sources(), "notification", FIRST_SENT, row -> {
            LocalDate earliest = calendars.earliest(row.getObject(1, LocalDate.class), row.getInt(2));
            LocalDate sent = row.getObject(3, LocalDate.class);
            String rung = "rung " + row.getString(4);
            findings.require(
                    !sent.isBefore(earliest),
                    () -> rung + " was sent on " + sent + ", and no calendar ever gave a day before " + earliest);
        });
        checkFormerDates(observed, findings);
        return findings.outcome();
    }

    private static void check(Group group, WorkingDays calendars, Findings findings) {
        if (group.days().equals("CALENDAR")) {
            LocalDate day = group.due().plusDays(group.offset());
            findings.require(group.day().equals(day), () -> group + " instead of " + day);
            findings.require(!group.provisional(), () -> group + " and is called provisional");
        } else if (group.waits()) {
            LocalDate day = calendars.newest().count(group.due(), group.offset());
            findings.require(group.day().equals(day), () -> group + " instead of " + day);
            boolean certain = calendars.newest().knows(group.due(), day);
            findings.require(
                    group.provisional() != certain,
                    () -> group + (certain ? " and is called" : " and is not called") + " provisional");
        } else {
            // Day and mark are written together: one year unknown makes it provisional, and all known make it certain.
            findings.require(
                    calendars.ever(group.due(), group.day()).stream()
                            .filter(known -> known.knows(group.due(), group.day()) != group.provisional())
                            .anyMatch(known ->
                                    known.count(group.due(), group.offset()).equals(group.day())),
                    () -> group + ", which no calendar ever gave");
        }
    }

    private static void checkFormerDates(Observed observed, Findings findings) throws SQLException {
        Map<Object, Set<LocalDate>> sent = new HashMap<>();
        Rows.each(
                observed.sources(),
                "notification",
                OF_FORMER_DATES,
                row -> sent.computeIfAbsent(Ids.of(row.getString(1)), id -> new HashSet<>())
                        .add(row.getObject(2, LocalDate.class)));
        if (sent.isEmpty()) {
            return;
        }
        observed.topics().firstAppearances("task.assignment", observed.injected(), event -> {
            Set<LocalDate> dates = sent.get(Ids.of(event.key()));
            if (dates != null && event.body().path("dueDate").isTextual()) {
                dates.remove(LocalDate.parse(event.body().path("dueDate").asText()));
            }
        });
        sent.forEach((id, dates) -> dates.forEach(
                date -> findings.violated("assignment " + id + " was reminded of " + date + ", its date never")));
    }
}
