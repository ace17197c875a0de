package vn.chiso.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.campaign.AssessedUnit;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.RecordedValue;

/** Which value of an indicator is too late for a line. */
class LineIndicatorTest {

    private static final Instant LOCKED = Instant.parse("2023-12-14T17:00:15Z");
    private static final Binding BINDING =
            Binding.of(new ScoringMethod.Survey("SIPAS")).getFirst();

    private final Scorecard card =
            new Scorecard(UUID.randomUUID(), new AssessedUnit(UUID.randomUUID(), null), 1, LocalDate.of(2023, 12, 14));

    @Test
    void nothing_is_late_while_the_card_is_in_work() {
        var self = scoredAt(LOCKED.minusSeconds(60));

        var shown = LineIndicator.of(BINDING, recordedAt(LOCKED.minusSeconds(30)), self, card);

        assertThat(shown.laterValue()).isNull();
        assertThat(shown.value()).isNotNull();
    }

    @Test
    void a_line_left_open_by_a_locked_card_shows_what_came_after_the_lock_as_late() {
        card.lockAtDeadline(LOCKED, LocalDate.of(2023, 12, 15));

        assertThat(LineIndicator.of(BINDING, recordedAt(LOCKED.minusSeconds(1)), null, card))
                .extracting(LineIndicator::laterValue)
                .isNull();
        assertThat(LineIndicator.of(BINDING, recordedAt(LOCKED.plusSeconds(1)), null, card))
                .extracting(LineIndicator::value)
                .isNull();
    }

    @Test
    void what_was_there_when_the_line_was_scored_otherwise_is_not_late() {
        card.lockAtDeadline(LOCKED, LocalDate.of(2023, 12, 15));
        var self = scoredAt(LOCKED.minusSeconds(60));

        assertThat(LineIndicator.of(BINDING, recordedAt(LOCKED.minusSeconds(90)), self, card))
                .extracting(LineIndicator::laterValue)
                .isNull();
        assertThat(LineIndicator.of(BINDING, recordedAt(LOCKED.minusSeconds(30)), self, card))
                .extracting(LineIndicator::laterValue)
                .isNotNull();
        assertThat(LineIndicator.of(BINDING, null, self, card))
                .isEqualTo(
                        new LineIndicator(null, "SIPAS", List.of("percent", "numerator", "denominator"), null, null));
    }

    private static RecordedValue recordedAt(Instant at) {
        return new RecordedValue(
                UUID.randomUUID(),
                "SIPAS",
                UUID.randomUUID(),
                "2023",
                BigDecimal.TEN,
                null,
                null,
                "Báo cáo",
                null,
                null,
                "canbo",
                at);
    }

    private static SelfScore scoredAt(Instant at) {
        return new SelfScore(
                BigDecimal.ONE, false, false, Map.of(), null, null, new Author("s", "canbo", "Cán bộ"), at, List.of());
    }
}
