package vn.chiso.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.calendar.CountedDay;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.policy.ChosenLadder;
import vn.chiso.notification.policy.PolicyRung;

class LadderTest {

    private static final String DUE = "2024-03-31";
    private static final Instant AT = Instant.parse("2024-03-12T01:00:00Z");
    private static final List<PolicyRung> STEPS = Stream.of(-14, -7, -3, -1, 0, 1, 3, 7)
            .map(offset -> new PolicyRung(offset, Set.of(Position.OFFICER), Set.of(Channel.INBOX)))
            .toList();

    private final List<Rung> rungs = new ArrayList<>();
    private final TrackedAssignment assignment =
            new TrackedAssignment(event(0, DUE, Work.NOT_STARTED, Review.NONE), AT);

    @Test
    void an_assignment_known_in_time_gets_every_rung() {
        layOut("2024-03-12");

        assertThat(rungs).allMatch(Rung::isOpen);
        assertThat(rungs)
                .extracting(rung -> rung.firesOn().toString())
                .containsExactly(
                        "2024-03-17",
                        "2024-03-24",
                        "2024-03-28",
                        "2024-03-30",
                        "2024-03-31",
                        "2024-04-01",
                        "2024-04-03",
                        "2024-04-07");
    }

    @ParameterizedTest(name = "known on {0}: {1} rungs too late")
    @CsvSource({"2024-03-17,0", "2024-03-18,1", "2024-03-30,3", "2024-03-31,4", "2024-04-07,7"})
    void rungs_whose_day_had_passed_are_skipped_with_the_reason(String knownOn, int late) {
        layOut(knownOn);

        assertThat(rungs).hasSize(8);
        assertThat(rungs.subList(0, late))
                .allMatch(rung -> rung.state() == RungState.SKIPPED && rung.reason() == Reason.LAID_OUT_LATE);
        assertThat(rungs.subList(late, 8)).allMatch(Rung::isOpen);
    }

    @Test
    void an_assignment_without_a_date_has_no_ladder() {
        change(1, null, Work.NOT_STARTED, Review.NONE);

        layOut("2024-03-12");

        assertThat(rungs).isEmpty();
    }

    @Test
    void laying_out_twice_adds_nothing() {
        layOut("2024-03-12");

        layOut("2024-03-20");

        assertThat(rungs).hasSize(8).allMatch(Rung::isOpen);
    }

    @Test
    void a_moved_deadline_supersedes_open_rungs_and_keeps_what_was_sent() {
        layOut("2024-03-12");
        rungs.getFirst().sent(AT);

        change(1, "2024-05-31", Work.IN_PROGRESS, Review.NONE);
        layOut("2024-03-20");

        assertThat(statesFor(DUE))
                .containsExactly(
                        RungState.SENT,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED,
                        RungState.SUPERSEDED);
        assertThat(statesFor("2024-05-31")).hasSize(8).containsOnly(RungState.OPEN);
    }

    @Test
    void a_deadline_that_moves_back_does_not_repeat_what_was_sent_for_it() {
        layOut("2024-03-12");
        rungs.getFirst().sent(AT);
        change(1, "2024-05-31", Work.IN_PROGRESS, Review.NONE);
        layOut("2024-03-20");

        change(2, DUE, Work.IN_PROGRESS, Review.NONE);
        layOut("2024-03-26");

        assertThat(statesFor(DUE).getFirst()).isEqualTo(RungState.SENT);
        assertThat(statesFor(DUE).get(1)).as("its day passed meanwhile").isEqualTo(RungState.SUPERSEDED);
        assertThat(statesFor(DUE).subList(2, 8)).containsOnly(RungState.OPEN);
        assertThat(statesFor("2024-05-31")).containsOnly(RungState.SUPERSEDED);
    }

    @ParameterizedTest(name = "{0}/{1} closes with {2}")
    @CsvSource({"DONE,CONFIRMED,DONE", "RECALLED,NONE,RECALLED"})
    void finished_work_closes_open_rungs(Work work, Review review, Reason reason) {
        layOut("2024-03-12");
        rungs.getFirst().sent(AT);

        change(1, DUE, work, review);
        layOut("2024-03-20");

        assertThat(rungs.getFirst().state()).isEqualTo(RungState.SENT);
        assertThat(rungs.subList(1, 8)).allMatch(rung -> rung.state() == RungState.CLOSED && rung.reason() == reason);
    }

    @Test
    void a_report_closes_nothing_before_it_is_confirmed() {
        layOut("2024-03-12");

        change(1, DUE, Work.DONE, Review.PENDING);
        layOut("2024-03-20");

        assertThat(rungs).hasSize(8).allMatch(Rung::isOpen);
    }

    @Test
    void a_rejected_report_puts_back_what_came_due_while_it_waited() {
        layOut("2024-03-12");
        rungs.get(0).sent(AT.minusSeconds(1));
        change(1, DUE, Work.DONE, Review.PENDING);
        layOut("2024-03-20");
        rungs.get(1).skip(Reason.OVERTAKEN, AT.plusSeconds(1));
        rungs.get(2).sent(AT.plusSeconds(1));

        change(2, DUE, Work.IN_PROGRESS, Review.REJECTED);
        layOut("2024-03-29");
        rungs.get(2).sent(AT.plusSeconds(2));
        layOut("2024-03-29");

        assertThat(rungs.get(0).state()).as("the others had this one").isEqualTo(RungState.SENT);
        assertThat(rungs.get(1).state()).isEqualTo(RungState.OPEN);
        assertThat(rungs.get(2).state()).as("put back once").isEqualTo(RungState.SENT);
        assertThat(rungs.subList(3, 8)).allMatch(Rung::isOpen);
    }

    @ParameterizedTest(name = "known on {0}")
    @CsvSource({"2024-04-08", "2025-01-01"})
    void a_deadline_that_becomes_known_when_all_its_days_have_passed_is_reminded_of_once(String knownOn) {
        layOut(knownOn);

        assertThat(rungs.subList(0, 7)).allMatch(rung -> rung.reason() == Reason.LAID_OUT_LATE);
        assertThat(rungs.getLast().isOpen()).isTrue();
    }

    @Test
    void work_that_arrives_finished_is_never_reminded_of() {
        change(1, DUE, Work.DONE, Review.CONFIRMED);

        layOut("2024-03-12");

        assertThat(rungs).isEmpty();
    }

    @Test
    void an_older_event_changes_nothing() {
        change(3, DUE, Work.IN_PROGRESS, Review.NONE);

        assertThat(assignment.update(event(2, "2025-01-01", Work.RECALLED, Review.NONE), AT))
                .isFalse();
        assertThat(assignment.update(event(3, "2025-01-01", Work.RECALLED, Review.NONE), AT))
                .isFalse();
        assertThat(assignment.dueDate()).isEqualTo(LocalDate.parse(DUE));
    }

    @Test
    void open_rungs_up_to_today_are_due_in_the_order_of_their_days() {
        layOut("2024-03-12");
        rungs.getFirst().sent(AT);

        assertThat(Ladder.due(rungs.reversed(), LocalDate.parse("2024-03-30")))
                .extracting(Rung::offsetDays)
                .containsExactly(-7, -3, -1);
        assertThat(Ladder.due(rungs, LocalDate.parse("2024-03-23"))).isEmpty();
    }

    private void layOut(String knownOn) {
        var laying = new Ladder.Laying(
                new ChosenLadder(new UUID(2, 2), 0, STEPS),
                (from, days, by) -> new CountedDay(from.plusDays(days), false),
                LocalDate.parse(knownOn),
                AT);
        rungs.addAll(Ladder.layOut(assignment, List.copyOf(rungs), laying));
    }

    private void change(long version, String dueDate, Work work, Review review) {
        assertThat(assignment.update(event(version, dueDate, work, review), AT)).isTrue();
    }

    private List<RungState> statesFor(String dueDate) {
        return rungs.stream()
                .filter(rung -> rung.dueDate().equals(LocalDate.parse(dueDate)))
                .map(Rung::state)
                .toList();
    }

    private static AssignmentEvent event(long version, String dueDate, Work work, Review review) {
        return TestAssignments.event(
                new UUID(1, 1), version, new UUID(1, 2), "QT.VL.TTR", "Việc", dueDate, work, review);
    }
}
