package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A rung on a wrong day is seen, though it was sent on the day on which it fires. */
class RungDaysSeenTest extends LadderWorld {

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

    private static String due(String date, int version) {
        return "{\"version\": " + version + ", \"dueDate\": \"" + date + "\"}";
    }
}
