package vn.chiso.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.calendar.CountedDay;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.policy.ChosenLadder;
import vn.chiso.notification.policy.PolicyRung;
import vn.chiso.platform.time.BusinessClock;

/** Work that was taken off the ladder, and comes back when all its days have passed: due on 10 March, known since February. */
class RevivedLadderTest {

    private static final String DUE = "2024-03-10";
    private static final List<PolicyRung> STEPS = Stream.of(-3, 0, 3, 7)
            .map(offset -> new PolicyRung(offset, Set.of(Position.OFFICER), Set.of(Channel.INBOX)))
            .toList();

    private final List<Rung> rungs = new ArrayList<>();
    /** By how much the calendar was changed. */
    private int revised;

    private final TrackedAssignment assignment =
            new TrackedAssignment(event(0, DUE, Work.IN_PROGRESS, Review.NONE, false), at("2024-02-01"));

    @BeforeEach
    void known_in_time() {
        layOut("2024-02-01");
    }

    @Test
    void an_excuse_that_is_withdrawn_after_the_last_day_leaves_one_reminder() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-12", 1, DUE, Work.IN_PROGRESS, Review.NONE, true);
        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.CLOSED);

        change("2024-03-20", 2, DUE, Work.IN_PROGRESS, Review.NONE, false);

        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.OPEN);
        layOut("2024-03-20");
        layOut("2024-03-21");
        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.OPEN);
    }

    @Test
    void the_one_reminder_is_sent_once() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-12", 1, DUE, Work.IN_PROGRESS, Review.NONE, true);
        change("2024-03-20", 2, DUE, Work.IN_PROGRESS, Review.NONE, false);
        sweep("2024-03-21");

        change("2024-03-22", 3, DUE, Work.IN_PROGRESS, Review.NONE, false);
        change("2024-03-23", 4, DUE, Work.IN_PROGRESS, Review.NONE, true);
        change("2024-03-24", 5, DUE, Work.IN_PROGRESS, Review.NONE, false);

        assertThat(rungs).noneMatch(Rung::isOpen);
    }

    @Test
    void an_excuse_that_is_withdrawn_in_time_leaves_the_days_that_are_to_come_and_no_more() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-12", 1, DUE, Work.IN_PROGRESS, Review.NONE, true);

        change("2024-03-15", 2, DUE, Work.IN_PROGRESS, Review.NONE, false);

        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.OPEN);
    }

    @Test
    void an_excused_report_that_is_rejected_after_the_last_day_leaves_one_reminder() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-11", 1, DUE, Work.DONE, Review.PENDING, false);
        change("2024-03-12", 2, DUE, Work.DONE, Review.PENDING, true);

        change("2024-03-20", 3, DUE, Work.IN_PROGRESS, Review.REJECTED, false);

        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.OPEN);
        layOut("2024-03-20");
        assertThat(rungs).filteredOn(Rung::isOpen).hasSize(1);
    }

    @Test
    void a_date_that_was_set_by_mistake_and_is_put_right_after_the_last_day_leaves_one_reminder() {
        change("2024-03-05", 1, "2024-06-30", Work.IN_PROGRESS, Review.NONE, false);
        change("2024-03-20", 2, DUE, Work.IN_PROGRESS, Review.NONE, false);

        assertThat(states())
                .containsExactly(RungState.SUPERSEDED, RungState.SUPERSEDED, RungState.SUPERSEDED, RungState.OPEN);
        layOut("2024-03-20");
        assertThat(rungs).filteredOn(Rung::isOpen).hasSize(1);
    }

    @Test
    void a_report_that_waits_for_its_review_brings_nothing_back() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-11", 1, DUE, Work.DONE, Review.PENDING, false);
        change("2024-03-12", 2, DUE, Work.DONE, Review.PENDING, true);

        change("2024-03-20", 3, DUE, Work.DONE, Review.PENDING, false);

        assertThat(rungs).noneMatch(Rung::isOpen);
    }

    @Test
    void the_one_reminder_falls_on_the_day_that_the_calendar_gives_now() {
        sweep("2024-03-07", "2024-03-10");
        change("2024-03-12", 1, DUE, Work.IN_PROGRESS, Review.NONE, true);
        revised = -5;

        change("2024-03-16", 2, DUE, Work.IN_PROGRESS, Review.NONE, false);

        assertThat(states()).containsExactly(RungState.SENT, RungState.SENT, RungState.CLOSED, RungState.OPEN);
        assertThat(rungs.getLast().firesOn()).as("17 March before").isEqualTo("2024-03-12");
    }

    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    private void sweep(String... days) {
        for (var day : days) {
            Ladder.due(rungs, LocalDate.parse(day)).forEach(rung -> rung.sent(at(day)));
        }
    }

    private void change(String day, long version, String dueDate, Work work, Review review, boolean excused) {
        assertThat(assignment.update(event(version, dueDate, work, review, excused), at(day)))
                .isTrue();
        layOut(day);
    }

    private void layOut(String day) {
        var laying = new Ladder.Laying(
                new ChosenLadder(new UUID(2, 2), 0, STEPS),
                (from, days, by) -> new CountedDay(from.plusDays(days + revised), false),
                LocalDate.parse(day),
                at(day));
        rungs.addAll(Ladder.layOut(assignment, List.copyOf(rungs), laying));
    }

    /** Of the rungs for 10 March. */
    private List<RungState> states() {
        return rungs.stream()
                .filter(rung -> rung.dueDate().equals(LocalDate.parse(DUE)))
                .map(Rung::state)
                .toList();
    }

    private static AssignmentEvent event(long version, String dueDate, Work work, Review review, boolean excused) {
        var plain = TestAssignments.event(
                new UUID(1, 1), version, new UUID(1, 2), "QT.VL.TTR", "Việc", dueDate, work, review);
        return new AssignmentEvent(
                plain.id(),
                version,
                plain.planId(),
                plain.criterionCode(),
                plain.title(),
                plain.unit(),
                plain.ownerUnitId(),
                plain.standingOfficeUnitId(),
                plain.deadlineText(),
                plain.dueDate(),
                work,
                review,
                null,
                null,
                excused);
    }
}
