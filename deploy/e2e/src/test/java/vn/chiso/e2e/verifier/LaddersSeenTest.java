package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ladder that was never laid, or is not whole, is seen, though every rung that exists was sent on its day. */
class LaddersSeenTest extends LadderWorld {

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
    void a_policy_that_was_no_more_when_the_work_came_back_excuses_nothing() throws SQLException {
        ladder();
        knownOn("2024-05-10");
        world.sql("notification", "delete from reminder_policy_version");
        version(0, late("SKIP", null));
        version(1, late("LATEST_ONLY", null));
        taken("CLOSED", "fires_on");
        world.sql("notification", "update reminder_policy_version set changed_at = '2024-05-11' where version = 1");
        holds(new LaddersLaid());
        world.sql("notification", "update reminder_policy_version set changed_at = '2024-05-09' where version = 1");
        isBroken(new LaddersLaid(), "the work is back, and nothing reminds of it any more");
        world.sql("notification", "update clock_offset set offset_millis = 2 * 86400000");
        try {
            holds(new LaddersLaid());
        } finally {
            world.sql("notification", "update clock_offset set offset_millis = 0");
        }
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
}
