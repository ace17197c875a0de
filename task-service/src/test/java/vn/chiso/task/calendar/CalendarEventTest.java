package vn.chiso.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.TaskTest;
import vn.chiso.task.deadline.OfficeDays;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.RealParts;

/** Calendars as the catalogue tells them: twice, out of order, and broken. */
@QuarkusTest
class CalendarEventTest extends TaskTest {

    private static final LocalDate FRIDAY_OFF = LocalDate.of(2025, 5, 2);

    @Inject
    WorkCalendars calendars;

    @Test
    void the_newest_calendar_of_a_year_holds() {
        EventContracts.assertValid(Calendars.CONTRACTS.resolve("criteria.calendar.schema.json"), Calendars.example());
        Calendars.year2025();
        assertThat(calendars.officeDays().on(FRIDAY_OFF)).contains(OfficeDays.Nature.DAY_OFF);

        String revised = Calendars.example()
                .replace("\"version\": 0", "\"version\": 2")
                .replace("\"2025-05-02\", \"kind\": \"SWAPPED_OFF\"", "\"2025-05-05\", \"kind\": \"SWAPPED_OFF\"");
        String event = UUID.randomUUID().toString();
        Calendars.publish(event, revised);
        Calendars.publish(event, revised);
        Calendars.publish(
                UUID.randomUUID().toString(), Calendars.example().replace("\"version\": 0", "\"version\": 1"));
        Calendars.publish(UUID.randomUUID().toString(), revised.replace("\"2025-01-01\"", "\"2024-01-01\""));

        await().atMost(RealParts.PATIENCE)
                .until(() -> count("outbox_event where topic = 'criteria.calendar.dlq'") == 1);
        assertThat(calendars.officeDays().on(FRIDAY_OFF)).contains(OfficeDays.Nature.WORKING);
        assertThat(calendars.officeDays().on(LocalDate.of(2025, 5, 5))).contains(OfficeDays.Nature.DAY_OFF);
        assertThat(count("working_calendar")).isOne();
    }

    @Test
    void a_year_that_never_arrived_is_refused() {
        assertThat(calendars.officeDays().on(FRIDAY_OFF)).isEmpty();
        assertThatThrownBy(() -> calendars.workingDays().after(FRIDAY_OFF, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type().code()).isEqualTo("calendar-not-loaded"));
    }
}
