package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ladder on wrong days, and one that was never laid, are seen, though every rung that exists was sent on its day. */
class LaddersSeenTest extends BrokenWorld {

    private static final String ASSIGNMENT = "0190e1a0-0000-7000-8000-000000000501";
    private static final String POLICY = "0190e1a0-0000-7000-8000-000000000502";
    private static final String YEAR = "0190e1a0-0000-7000-8000-000000000503";

    @Test
    void a_rung_that_counts_working_days_and_falls_too_early_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        rungs("set fires_on = '2024-04-28' where days = 'WORKING'");
        isBroken(new RungDays(), "fires on 2024-04-28 instead of 2024-04-29");
    }

    @Test
    void a_rung_that_counts_calendar_days_and_falls_too_early_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        rungs("set fires_on = '2024-05-05' where days = 'CALENDAR'");
        isBroken(new RungDays(), "fires on 2024-05-05 instead of 2024-05-06");
    }

    @Test
    void a_calendar_day_that_is_called_provisional_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        rungs("set provisional = true where days = 'CALENDAR'");
        isBroken(new RungDays(), "and is called provisional");
    }

    @Test
    void a_rung_that_waits_follows_the_newest_calendar_and_a_settled_one_stays() throws SQLException {
        ladder();
        calendar(2, "[]");
        isBroken(new RungDays(), "fires on 2024-04-29 instead of 2024-05-01");
        rungs("set state = 'SENT', settled_at = now()");
        holds(new RungDays());
        rungs("set fires_on = '2024-04-26' where days = 'WORKING'");
        isBroken(new RungDays(), "which no calendar ever gave");
    }

    @Test
    void a_rung_over_a_year_that_is_not_known_is_provisional() throws SQLException {
        ladder();
        world.sql("criteria", "delete from calendar_revision", "delete from calendar_year");
        rungs("set fires_on = '2024-05-01' where days = 'WORKING'");
        isBroken(new RungDays(), "is not called provisional");
        rungs("set provisional = true where days = 'WORKING'");
        holds(new RungDays());
    }

    @Test
    void a_rung_that_its_policy_does_not_have_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        rungs("set offset_days = -1, fires_on = '2024-05-05' where days = 'CALENDAR'");
        isBroken(new RungDays(), "is of no step of version 0");
    }

    @Test
    void a_rung_that_waits_for_another_date_than_the_assignment_has_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        world.sql("notification", "update tracked_assignment set due_date = '2024-06-03'");
        isBroken(new RungDays(), "the assignment is due on 2024-06-03");
    }

    @Test
    void a_reminder_of_a_date_that_the_assignment_never_had_is_seen() throws SQLException {
        ladder();
        rungs("set state = 'SENT', settled_at = now(), id = uuidv7()");
        world.tell("task.assignment", ASSIGNMENT, "chiso.task.assignment-assigned.v1", due("2024-05-06", 0));
        world.tell("task.assignment", ASSIGNMENT, "chiso.task.assignment-changed.v1", due("2024-06-03", 1));
        world.sql("notification", "update tracked_assignment set due_date = '2024-06-03'");
        holds(new RungDays());
        rungs("set due_date = '2024-05-07', fires_on = '2024-05-07' where days = 'CALENDAR'");
        isBroken(new RungDays(), "was reminded of 2024-05-07, its date never");
    }

    @Test
    void a_ladder_that_was_never_laid_is_seen() throws SQLException {
        ladder();
        holds(new LaddersLaid());
        world.sql("notification", "delete from rung");
        isBroken(new LaddersLaid(), "is not whole");
        world.sql("notification", "delete from tracked_assignment");
        isBroken(new LaddersLaid(), "no ladder was ever laid for it");
    }

    @Test
    void a_ladder_without_one_of_its_rungs_is_seen() throws SQLException {
        ladder();
        holds(new LaddersLaid());
        world.sql("notification", "delete from rung where days = 'CALENDAR'");
        isBroken(new LaddersLaid(), "is not whole");
    }

    @Test
    void a_ladder_to_another_date_than_the_work_has_is_seen() throws SQLException {
        ladder();
        holds(new LaddersLaid());
        world.sql("task", "update assignment set due_date = '2024-06-03'");
        isBroken(new LaddersLaid(), "leads to 2024-05-06, and it is due on 2024-06-03");
    }

    @Test
    void a_policy_that_changed_serves_from_the_next_change_of_the_assignment_on() throws SQLException {
        ladder();
        version(1, "[{\"offsetDays\": 7}]");
        holds(new LaddersLaid());
        rungs("set policy_version = 1 where days = 'CALENDAR'");
        isBroken(new LaddersLaid(), "is not whole");
    }

    @Test
    void what_is_closed_needs_no_ladder() throws SQLException {
        ladder();
        String other = UUID.randomUUID().toString();
        tracked(other, "DONE", "CONFIRMED");
        assignment(other, "DONE", "CONFIRMED");
        holds(new LaddersLaid());
    }

    @Test
    void rungs_that_stay_closed_when_the_work_comes_back_are_seen() throws SQLException {
        ladder();
        knownOn("2024-04-29");
        holds(new LaddersLaid());
        rungs("set state = 'CLOSED', reason = 'DONE', settled_at = '2024-04-20' where days = 'WORKING'");
        isBroken(new LaddersLaid(), "-3 was taken away and lay ahead when the work was there again on 2024-04-29");
        knownOn("2024-05-02");
        holds(new LaddersLaid());
        rungs("set state = 'SUPERSEDED', reason = 'DEADLINE_MOVED', settled_at = '2024-04-20' where days = 'CALENDAR'");
        isBroken(new LaddersLaid(), "0 was taken away and lay ahead when the work was there again on 2024-05-02");
    }

    @Test
    void work_that_comes_back_late_and_is_never_reminded_of_is_seen() throws SQLException {
        ladder();
        knownOn("2024-05-10");
        rungs("set state = 'CLOSED', reason = 'DONE', settled_at = '2024-04-20'");
        isBroken(new LaddersLaid(), "the work is back, and nothing reminds of it any more");
        rungs("set state = 'SENT', reason = null, settled_at = '2024-05-10' where days = 'CALENDAR'");
        holds(new LaddersLaid());
        rungs("set settled_at = '2024-04-19' where days = 'CALENDAR'");
        isBroken(new LaddersLaid(), "the work is back, and nothing reminds of it any more");
        world.sql("notification", "update tracked_assignment set work = 'DONE', review = 'PENDING'");
        holds(new LaddersLaid());
    }

    @Test
    void work_that_comes_back_when_its_policy_sends_nothing_late_any_more_stays_silent() throws SQLException {
        ladder();
        knownOn("2024-05-10");
        version(1, late("SKIP", null));
        taken("CLOSED", "null");
        holds(new LaddersLaid());
        taken("CLOSED", "'2024-06-05'");
        holds(new LaddersLaid());
        version(2, late("SEND_LATE", 4));
        rungs("set policy_version = 2 where days = 'WORKING'");
        isBroken(new LaddersLaid(), "0 was taken away, the work is back, and nothing reminds of it any more");
        knownOn("2024-05-11");
        holds(new LaddersLaid());
    }

    @Test
    void work_that_comes_back_when_its_policy_sends_late_by_now_is_reminded_of() throws SQLException {
        ladder();
        knownOn("2024-05-10");
        world.sql("notification", "delete from reminder_policy_version");
        version(0, late("SKIP", null));
        taken("CLOSED", "fires_on");
        holds(new LaddersLaid());
        version(1, late("LATEST_ONLY", null));
        rungs("set policy_version = 1 where days = 'WORKING'");
        isBroken(new LaddersLaid(), "the work is back, and nothing reminds of it any more");
    }

    @Test
    void rungs_that_were_taken_away_are_counted_with_the_ladders() throws SQLException {
        ladder();
        assertThat(outcome(new LaddersLaid()).examined()).isEqualTo(1);
        knownOn("2024-05-10");
        taken("SUPERSEDED", "null");
        assertThat(outcome(new LaddersLaid()).examined()).isEqualTo(3);
    }

    @Test
    void a_rung_that_a_later_version_left_out_stays_away() throws SQLException {
        ladder();
        knownOn("2024-04-01");
        version(1, "[{\"offsetDays\": 0}]");
        rungs("set state = 'SUPERSEDED', reason = 'LADDER_CHANGED', settled_at = now() where days = 'WORKING'");
        holds(new LaddersLaid());
    }

    @Test
    void a_rung_that_waits_for_closed_work_is_seen() throws SQLException {
        ladder();
        holds(new RungDays());
        world.sql("notification", "update tracked_assignment set work = 'DONE', review = 'CONFIRMED'");
        isBroken(new RungDays(), "is closed: DONE CONFIRMED");
    }

    @Test
    void a_settled_rung_counted_by_weekends_alone_is_seen_where_the_year_was_known() throws SQLException {
        ladder();
        rungs("set state = 'SENT', settled_at = now(), fires_on = '2024-05-01' where days = 'WORKING'");
        isBroken(new RungDays(), "which no calendar ever gave");
        rungs("set provisional = true where days = 'WORKING'");
        holds(new RungDays());
        rungs("set fires_on = '2024-04-29' where days = 'WORKING'");
        isBroken(new RungDays(), "which no calendar ever gave");
    }

    @Test
    void a_reminder_before_any_day_that_a_calendar_ever_gave_is_seen_and_one_before_a_later_holiday_is_none()
            throws SQLException {
        ladder();
        calendar(2, "[]");
        calendar(3, "[{\"date\": \"2024-05-01\", \"kind\": \"HOLIDAY\"}]");
        rungs("set fires_on = '2024-04-30', state = 'SENT', settled_at = fires_on + interval '5 hours'");
        rungs("set fires_on = '2024-05-06' where days = 'CALENDAR'");
        rungs("set settled_at = fires_on + interval '5 hours'");
        world.sql("notification", """
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, inbox_message_id)
                select uuidv7(), assignment_id, id, 'canbo', 'INBOX', 'OFFICER', 'SENT', '2024-04-29T01:00:00Z', uuidv7()
                  from rung where days = 'WORKING'
                """);
        world.sql("notification", """
                insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body, received_at)
                select inbox_message_id, 0, recipient, id, assignment_id, rung_id, 's', 'b', at from ledger_entry
                """);
        holds(new RungDays());
        assertThat(outcome(new RungsOnce()).examples()).noneMatch(example -> example.contains("and was sent to"));
        world.sql("notification", "update ledger_entry set at = '2024-04-28T16:59:59Z'");
        isBroken(new RungDays(), "was sent on 2024-04-28, and no calendar ever gave a day before 2024-04-29");
    }

    /** Of an assignment due on a Monday behind two holidays: three working days before it, and on its day. */
    private void ladder() {
        world.sql("notification", """
                insert into reminder_policy (id, version, code, name, rungs, rules) values ('%s', 0, 'p', 'P', '[]', '[]')
                """.formatted(POLICY));
        version(0, "[{\"offsetDays\": -3, \"days\": \"WORKING\"}, {\"offsetDays\": 0}]");
        world.sql("criteria", """
                insert into calendar_year (id, version, calendar_year, revision) values ('%s', 0, 2024, 1)
                """.formatted(YEAR));
        calendar(1, """
                [{"date": "2024-04-30", "kind": "HOLIDAY"}, {"date": "2024-05-01", "kind": "HOLIDAY"},
                 {"date": "2024-05-04", "kind": "SWAPPED_OFF"}]
                """);
        tracked(ASSIGNMENT, "IN_PROGRESS", "NONE");
        assignment(ASSIGNMENT, "IN_PROGRESS", "NONE");
        rung(-3, "WORKING", "2024-04-29");
        rung(0, "CALENDAR", "2024-05-06");
    }

    private void version(int version, String rungs) {
        world.sql("notification", """
                insert into reminder_policy_version (policy_id, version, name, rungs, rules) values ('%s', %d, 'P', '%s', '[]')
                """.formatted(POLICY, version, rungs));
    }

    private void calendar(int revision, String entries) {
        world.sql("criteria", """
                insert into calendar_revision (id, calendar_id, revision, document, entries, recorded_on)
                values (uuidv7(), '%s', %d, '{}', '%s', '2024-01-01')
                """.formatted(YEAR, revision, entries));
    }

    private void tracked(String id, String work, String review) {
        world.sql("notification", """
                insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,
                                                owner_unit_id, due_date, work, review, excused, changed_at, policy_id)
                values ('%s', 0, 0, '%s', 't', '%s', 'QT', 'Q', '%s', '2024-05-06', '%s', '%s', false, now(), '%s')
                """.formatted(id, UNIT, UNIT, UNIT, work, review, POLICY));
    }

    /** Whatever else task-service keeps of an assignment concerns no ladder. */
    private void assignment(String id, String work, String review) {
        boolean done = work.equals("DONE");
        world.filled("task", "assignment", """
                {"id": "%s", "due_date": "2024-05-06", "work": "%s", "review": "%s", "extension": "NONE", "refusal": "NONE",
                 "done_at": %s, "done_on": %s}
                """.formatted(
                id, work, review, done ? "\"2024-05-01T00:00:00Z\"" : "null", done ? "\"2024-05-01\"" : "null"));
    }

    private void rung(int offset, String days, String day) {
        world.sql("notification", """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, kind, days, provisional,
                                  latest_only, policy_id, policy_version)
                values (uuidv7(), '%s', '2024-05-06', %d, '%s', '{}', 'OPEN', 'LADDER', '%s', false, true, '%s', 0)
                """.formatted(ASSIGNMENT, offset, day, days, POLICY));
    }

    /** The same steps, with what is done about each when its day passed. */
    private static String late(String rule, Integer untilDays) {
        return """
                [{"offsetDays": -3, "days": "WORKING", "misfire": {"rule": "%1$s", "untilDays": %2$d}},
                 {"offsetDays": 0, "days": "CALENDAR", "misfire": {"rule": "%1$s", "untilDays": %2$d}}]
                """.formatted(rule, untilDays);
    }

    private void taken(String state, String until) {
        rungs("set state = '%s', reason = 'DONE', settled_at = '2024-04-20', send_until = %s".formatted(state, until));
    }

    private void knownOn(String day) {
        world.sql("notification", "update tracked_assignment set changed_at = '" + day + "T05:00:00Z'");
    }

    private void rungs(String change) {
        world.sql("notification", "update rung " + change);
    }

    private static String due(String date, int version) {
        return "{\"version\": " + version + ", \"dueDate\": \"" + date + "\"}";
    }
}
