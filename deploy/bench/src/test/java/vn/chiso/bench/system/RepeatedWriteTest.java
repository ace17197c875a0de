package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RepeatedWriteTest {

    private static final String OLD = "01a229d5-34fe-77f8-8260-000000000001";
    private static final String ONE = "01a229d5-34fe-77f8-8260-00000000000a";
    private static final String OTHER = "01a229d5-34fe-77f8-8260-00000000000b";

    private static List<String> statements(String id, String code) {
        return List.of(
                "insert into thing (id, parent, code, at) values ('%s', '%s', '%s', '2026-11-30 08:15:00+00')"
                        .formatted(id, OLD, code),
                "insert into trail (subject, body) values ('%s', '{\"say\":\"it''s\\n\"}'::jsonb)".formatted(id));
    }

    @Test
    void ids_that_were_made_and_the_key_are_new_in_each_run_and_nothing_else_is() {
        var script = RepeatedWrite.script(statements(ONE, "K_1"), statements(OTHER, "K_2"), Pattern.compile("K_\\d+"));

        assertThat(script)
                .containsExactly(
                        "select uuidv7() as id0, 'key' || uuidv7() as made_key \\gset",
                        "insert into thing (id, parent, code, at) values (:id0, '" + OLD
                                + "', :made_key, E'2026-11-30 08\\x3a15\\x3a00+00');",
                        "insert into trail (subject, body) values (:id0, E'{\"say\"\\x3a\"it''s\\\\n\"}'::jsonb);");
    }

    @Test
    void a_time_in_a_statement_that_reads_is_no_variable() {
        assertThat(RepeatedWrite.unchanged("select 'a'::text from thing where at = '2026-11-30 08:15:00'"))
                .isEqualTo("select 'a'::text from thing where at = E'2026-11-30 08\\x3a15\\x3a00';");
    }
}
