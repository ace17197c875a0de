package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.RealParts;

/** What was published stays as it was published: our own results and those of superior bodies. */
@QuarkusTest
class ImmutableRowsTest {

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
    }

    @Test
    void neither_update_nor_delete_touches_an_external_result() {
        var external = Journey.externalResult();

        assertThatThrownBy(() -> execute("update external_result set rank = 2")).hasMessageContaining("immutable");
        assertThatThrownBy(() -> execute("delete from external_result")).hasMessageContaining("immutable");
        VinhLinh.organiser()
                .get("/api/v1/external-results/" + external)
                .then()
                .statusCode(200)
                .body("rank", equalTo(1));
    }

    @Test
    void who_may_read_a_result_and_when_it_was_published_are_verified_too() throws SQLException {
        var result = Journey.toResult();
        verify(result, true);

        behindOurBack("parties = parties || '%s'::uuid".formatted(VinhLinh.unit(111)));
        verify(result, false);
        behindOurBack("parties = array_remove(parties, '%s'::uuid)".formatted(VinhLinh.unit(111)));
        verify(result, true);
        behindOurBack("published_at = published_at + interval '1 second'");
        verify(result, false);
    }

    private static void verify(String result, boolean intact) {
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(intact))
                .body("contentIntact", equalTo(intact));
    }

    /** The owner of the database can put the trigger aside. */
    private static void behindOurBack(String change) throws SQLException {
        execute("set session_replication_role = replica; update result set " + change);
    }

    private static void execute(String statements) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
