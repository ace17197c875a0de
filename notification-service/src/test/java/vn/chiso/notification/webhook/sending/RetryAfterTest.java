package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2024-03-12T01:00:00Z");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | -",
                "120 | PT2M",
                "' 0 ' | PT0S",
                "Tue, 12 Mar 2024 02:30:00 GMT | PT1H30M",
                "Tue, 12 Mar 2024 00:59:59 GMT | -",
                "-5 | -",
                "99999999999999999999 | -",
                "12.5 | -",
                "soon | -",
                "'' | -"
            })
    void a_header_means(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(pause);
    }
}
