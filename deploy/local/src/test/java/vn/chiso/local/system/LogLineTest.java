package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void a_json_line_is_told_with_every_cause() {
        String line = """
                {"timestamp":"2026-11-21T03:20:00Z","level":"ERROR","message":"Failed to start application",\
                "exception":{"exceptionType":"RuntimeException","message":"Failed to start",\
                "causedBy":{"exception":{"exceptionType":"BindException","message":"Address already in use"}}}}\
                """;

        assertThat(LogLine.shown(line))
                .startsWith("2026-11-21T03:20:00Z ERROR Failed to start application")
                .endsWith("BindException: Address already in use");
    }

    @Test
    void other_lines_stay_but_not_at_any_length() {
        assertThat(LogLine.shown("LOG:  database system is ready")).isEqualTo("LOG:  database system is ready");
        assertThat(LogLine.shown("{no json")).isEqualTo("{no json");
        assertThat(LogLine.shown("x".repeat(2_000))).hasSizeLessThan(600);
    }
}
