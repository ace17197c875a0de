package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String CARD = "01a229d5-34fe-77f8-8260-fb0aed8fa82a";

    /** Two sessions at once; lines of a statement after its first begin with a tab. */
    private static final String LOG = """
            bench 7/11 LOG:  execute <unnamed>: BEGIN
            bench 7/11 LOG:  execute S_12: select code
            \t  from card where id=$1
            \t limit $2
            bench 7/11 DETAIL:  Parameters: $1 = '%1$s', $2 = '1'
            bench 9/40 LOG:  execute S_3: select id from outbox_event limit $1
            bench 9/40 DETAIL:  Parameters: $1 = '200'
            bench 7/11 LOG:  execute S_4: select code from unnest($2) as code where $1 = any ($3) and $4 is null
            bench 7/11 DETAIL:  Parameters: $1 = 'it''s', $2 = '{QT,"Q T"}', $3 = '{%1$s,%1$s}', $4 = NULL
            bench 7/11 LOG:  execute S_1: COMMIT
            """.formatted(CARD);

    @Test
    void statements_of_the_transaction_have_their_parameters_written_in() {
        assertThat(StatementLog.statements(LOG, CARD))
                .isEqualTo(List.of(
                        "select code\n\t  from card where id='" + CARD + "'\n\t limit '1'",
                        "select code from unnest(cast('{QT,\"Q T\"}' as text[])) as code where 'it''s' = any (cast('{"
                                + CARD + "," + CARD + "}' as uuid[])) and NULL is null"));
    }

    @Test
    void json_is_not_taken_for_an_array() {
        var log = """
                bench 7/11 LOG:  execute S_1: insert into trail values ($1, $2::jsonb)
                bench 7/11 DETAIL:  Parameters: $1 = '%1$s', $2 = '{"a \\"b\\"":"c"}'
                """.formatted(CARD);

        assertThat(StatementLog.statements(log, CARD))
                .containsExactly("insert into trail values ('" + CARD + "', '{\"a \\\"b\\\"\":\"c\"}'::jsonb)");
    }

    @Test
    void a_log_without_the_subject_is_refused() {
        assertThatThrownBy(() -> StatementLog.statements(LOG, "another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another");
    }
}
