package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptLineTest {

    @Test
    void variables_are_parameters_and_neither_a_cast_nor_an_escaped_colon_is_one() {
        var line = ScriptLine.of("insert into trail values (:id0, E'{\"say\"\\x3a\"it''s\"}'::jsonb, :made_key);");

        assertThat(line)
                .isEqualTo(new ScriptLine(
                        "insert into trail values (?, E'{\"say\"\\x3a\"it''s\"}'::jsonb, ?);",
                        List.of("id0", "made_key"),
                        false));
    }

    @Test
    void a_line_that_makes_the_variables_of_others_is_without_the_word_for_it() {
        assertThat(ScriptLine.of("select uuidv7() as id0, 'key' || uuidv7() as made_key \\gset"))
                .isEqualTo(new ScriptLine("select uuidv7() as id0, 'key' || uuidv7() as made_key", List.of(), true));
    }

    @Test
    void an_operator_is_no_parameter() {
        assertThat(ScriptLine.of("select body ? 'a' from trail where id = :id0;"))
                .isEqualTo(new ScriptLine("select body ?? 'a' from trail where id = ?;", List.of("id0"), false));
    }
}
