package vn.chiso.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test that cuts the database leaves to the tests after it. */
@QuarkusTest
class RestoredDatabaseTest {

    private static final int CONNECTIONS = 8;

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
    }

    @Test
    void no_later_request_meets_a_connection_that_was_cut() throws Exception {
        Callable<Integer> asking = RestoredDatabaseTest::status;
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Integer> answer : clients.invokeAll(Collections.nCopies(10 * CONNECTIONS, asking))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        RealParts.cutDatabase();
        RealParts.restoreDatabase();
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            assertThat(status()).isEqualTo(200);
        }
    }

    private static int status() {
        return given().auth()
                .oauth2(Tokens.of("canbo.nv"))
                .get("/miniature/role")
                .statusCode();
    }
}
