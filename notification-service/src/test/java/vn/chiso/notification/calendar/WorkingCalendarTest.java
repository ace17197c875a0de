package vn.chiso.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.inbox.IncomingEvent;

/** The real year 2025, by the example of criteria-service: 26 April worked, 2 May off. */
@QuarkusTest
class WorkingCalendarTest {

    private static final Path EXAMPLE = Path.of("../criteria-service/contracts/events/criteria.calendar.example.json");

    private final WorkingCalendar calendar;
    private final CalendarEventHandler handler;
    private final ObjectMapper json;
    private final Sample sample;
    private final TestAssignments assignments;

    WorkingCalendarTest(
            WorkingCalendar calendar,
            CalendarEventHandler handler,
            ObjectMapper json,
            Sample sample,
            TestAssignments assignments) {
        this.calendar = calendar;
        this.handler = handler;
        this.json = json;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void noCalendars() {
        sample.reset("2025-04-01");
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2025-04-29,1,2025-05-05",
        "2025-05-05,-1,2025-04-29",
        "2025-04-25,1,2025-04-26",
        "2025-05-07,-3,2025-04-29",
        "2025-05-03,0,2025-05-03",
        "2025-04-08,-1,2025-04-04"
    })
    void holidays_and_swapped_days_are_counted_as_decreed(String from, int days, String expected) throws IOException {
        load(0);

        assertThat(calendar.counter().count(LocalDate.parse(from), days, DayCount.WORKING))
                .isEqualTo(new CountedDay(LocalDate.parse(expected), false));
    }

    @Test
    void a_year_that_is_not_known_gives_a_provisional_day_that_moves_when_it_arrives() throws IOException {
        Sample.execute(
                "insert into reminder_policy (id, version, code, name, unit_id, rungs, rules) values (gen_random_uuid(), 0, 'ngay',"
                        + " 'Ngày làm việc', '" + Sample.DISTRICT + "', '[{\"offsetDays\": -3, \"days\": \"WORKING\","
                        + " \"positions\": [\"OFFICER\"], \"channels\": [\"INBOX\"]}]', '[]')");
        var assignment = assignments.add("2025-05-07");
        assertThat(rung(assignment)).isEqualTo("2025-05-02 t OPEN");

        load(1);
        load(1);
        assertThat(rung(assignment)).as("the event itself moves nothing").isEqualTo("2025-05-02 t OPEN");
        assignments.layAgain();

        assertThat(rung(assignment)).isEqualTo("2025-04-29 f OPEN");
    }

    private void load(int version) throws IOException {
        var body = ((com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(Files.readString(EXAMPLE)))
                .put("version", version);
        var event = new IncomingEvent(
                UUID.randomUUID().toString(),
                "t",
                "t",
                "t",
                Instant.EPOCH,
                handler.topic(),
                body,
                json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        QuarkusTransaction.requiringNew().run(() -> handler.handle(event));
    }

    private static String rung(UUID assignment) {
        return Sample.column("select fires_on || ' ' || left(provisional::text, 1) || ' ' || state from rung where"
                        + " assignment_id = '" + assignment + "'")
                .getFirst();
    }
}
