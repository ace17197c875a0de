package vn.chiso.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.local.job.ReminderCount.Assignment;
import vn.chiso.local.job.ReminderCount.Contact;
import vn.chiso.local.job.ReminderCount.Rung;

/** Sunday 2024-03-31, with the usual ladder. */
class ReminderCountTest {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);
    private static final LocalDate ISSUED = LocalDate.of(2024, 3, 12);

    private final ReminderCount count = new ReminderCount(
            List.of(
                    new Rung(-14, Set.of("OFFICER")),
                    new Rung(-7, Set.of("OFFICER")),
                    new Rung(-3, Set.of("OFFICER", "UNIT_HEAD")),
                    new Rung(-1, Set.of("OFFICER", "UNIT_HEAD")),
                    new Rung(0, Set.of("OFFICER", "UNIT_HEAD")),
                    new Rung(1, Set.of("UNIT_HEAD", "STANDING_OFFICE")),
                    new Rung(7, Set.of("STANDING_OFFICE", "LEADERSHIP"))),
            List.of(
                    new Contact("canbo", "division", "OFFICER"),
                    new Contact("truong", "division", "UNIT_HEAD"),
                    new Contact("dieuphoi", "office", "STANDING_OFFICE"),
                    new Contact("thutruong", "district", "LEADERSHIP"),
                    new Contact("khac", "elsewhere", "OFFICER")),
            ISSUED);

    private int due(LocalDate doneOn, LocalDate... sweeps) {
        return count.due(List.of(new Assignment("division", "district", "office", DUE, doneOn)), List.of(sweeps));
    }

    @Test
    void nothing_is_due_on_the_day_of_issue() {
        assertThat(due(null, ISSUED)).isZero();
    }

    @Test
    void the_latest_of_several_rungs_counts_alone() {
        assertThat(due(null, ISSUED, LocalDate.of(2024, 3, 30))).isEqualTo(2);
    }

    @Test
    void a_second_sweep_on_one_day_finds_nothing_more() {
        assertThat(due(null, LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 30)))
                .isEqualTo(2);
    }

    @Test
    void after_the_deadline_head_and_standing_office_hear_of_it() {
        assertThat(due(null, ISSUED, LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 30), LocalDate.of(2024, 4, 1)))
                .isEqualTo(1 + 2 + 2);
    }

    @Test
    void leadership_is_the_leadership_of_the_owner() {
        assertThat(due(null, LocalDate.of(2024, 4, 7))).isEqualTo(2);
    }

    @Test
    void what_is_done_is_not_reminded_of_any_more_but_was_on_its_day() {
        assertThat(due(LocalDate.of(2024, 3, 20), ISSUED, LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 30)))
                .isEqualTo(1);
    }

    @Test
    void rungs_before_the_day_of_issue_are_never_sent() {
        LocalDate soon = ISSUED.plusDays(5);
        assertThat(count.due(List.of(new Assignment("division", "district", "office", soon, null)), List.of(ISSUED)))
                .isZero();
    }

    @Test
    void without_a_date_nobody_is_reminded() {
        assertThat(count.due(
                        List.of(new Assignment("division", "district", "office", null, null)),
                        List.of(LocalDate.of(2030, 1, 1))))
                .isZero();
    }
}
