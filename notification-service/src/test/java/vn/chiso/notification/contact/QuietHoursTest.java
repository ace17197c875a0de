package vn.chiso.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.platform.time.BusinessClock;

class QuietHoursTest {

    /** What is quiet nearly always would mute what cannot be muted. */
    @ParameterizedTest(name = "{0}–{1} is too long: {2}")
    @CsvSource({
        "21:00,06:00,false",
        "00:00,00:00,false",
        "18:00,08:00,false",
        "18:00,08:00:01,true",
        "06:00,20:00:00.001,true",
        "00:00:00.001,00:00,true",
        "00:00,23:59:59.9999999,true"
    })
    void a_window_lasts_fourteen_hours_at_most(LocalTime from, LocalTime to, boolean tooLong) {
        assertThat(new QuietHours(from, to).lastsTooLong()).isEqualTo(tooLong);
    }

    @ParameterizedTest(name = "at {2} of {0}–{1} one waits {3}")
    @CsvSource({
        "21:00,06:00,20:59,PT0S",
        "21:00,06:00,21:00,PT9H",
        "21:00,06:00,23:30,PT6H30M",
        "21:00,06:00,00:00,PT6H",
        "21:00,06:00,05:59,PT1M",
        "21:00,06:00,06:00,PT0S",
        "12:00,13:30,12:30,PT1H",
        "12:00,13:30,13:30,PT0S",
        "00:00,00:00,00:00,PT0S"
    })
    void one_waits_until_the_window_ends(LocalTime from, LocalTime to, LocalTime now, Duration expected) {
        var moment = LocalDateTime.of(2024, 3, 30, now.getHour(), now.getMinute())
                .atZone(BusinessClock.ZONE)
                .toInstant();

        assertThat(new QuietHours(from, to).wait(moment)).isEqualTo(expected);
    }
}
