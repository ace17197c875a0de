package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readings are stored as JSON; what was stored must be read for years. */
class DeadlineJsonTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    static List<Deadline> oneOfEachKind() {
        return List.of(
                new Deadline.FixedDate(DAY, false),
                new Deadline.TargetByDate(DAY, "đạt 100%"),
                new Deadline.Range(null, DAY),
                new Deadline.PeriodEnd(CalendarPeriod.quarter(2024, 3)),
                new Deadline.BeforePeriod(CalendarPeriod.month(2024, 11)),
                new Deadline.Recurring("FREQ=MONTHLY;BYMONTHDAY=-1", true),
                new Deadline.Recurring("FREQ=MONTHLY;BYMONTHDAY=-1", true, CalendarPeriod.year(2025), true),
                new Deadline.RecurringExternal("FREQ=YEARLY", "Hội đồng Sáng kiến huyện"),
                new Deadline.Continuous(null),
                new Deadline.ContinuousPlusTrigger("có sự thay đổi"),
                new Deadline.EventWhen("có hồ sơ trễ hẹn"),
                new Deadline.EventAfter("Đề án được phê duyệt", new Term(5, Term.Unit.WORKING_DAYS)),
                new Deadline.ExternalSchedule("tỉnh"),
                new Deadline.Compound(List.of(
                        new Deadline.Part("đánh giá", new Deadline.FixedDate(DAY, true)),
                        new Deadline.Part(null, new Deadline.None()))),
                new Deadline.None());
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void a_reading_is_the_same_after_storage(Deadline deadline) throws JsonProcessingException {
        var reading = new DeadlineReading("như đã viết", deadline, 60, List.of(DeadlineWarning.YEAR_MISSING));

        String stored = JSON.writeValueAsString(reading);

        assertThat(JSON.readValue(stored, DeadlineReading.class)).isEqualTo(reading);
        assertThat(JSON.readTree(stored).at("/deadline/kind").asText())
                .isEqualTo(deadline.kind().name());
    }

    @Test
    void a_reading_that_was_stored_before_there_was_a_setting_is_due_on_its_date() throws JsonProcessingException {
        var stored = """
                {"text": "trước ngày 31/3/2024", "confidence": 100, "warnings": ["WEEKEND"],
                 "deadline": {"kind": "FIXED_DATE", "stated": "2024-03-31", "inclusive": false}}
                """;

        assertThat(JSON.readValue(stored, DeadlineReading.class).dueOn()).contains(DAY);
    }

    @Test
    void the_kinds_are_complete() {
        assertThat(oneOfEachKind().stream().map(Deadline::kind).distinct())
                .containsExactlyInAnyOrder(DeadlineKind.values());
        assertThat(Stream.of(Deadline.class.getPermittedSubclasses())).hasSize(DeadlineKind.values().length);
    }

    @Test
    void only_kinds_with_a_date_are_due() {
        assertThat(oneOfEachKind().stream()
                        .filter(deadline -> deadline.dueOn().isPresent())
                        .map(Deadline::kind))
                .containsExactlyElementsOf(Arrays.asList(
                        DeadlineKind.FIXED_DATE,
                        DeadlineKind.TARGET_BY_DATE,
                        DeadlineKind.RANGE,
                        DeadlineKind.PERIOD_END,
                        DeadlineKind.BEFORE_PERIOD));
    }
}
