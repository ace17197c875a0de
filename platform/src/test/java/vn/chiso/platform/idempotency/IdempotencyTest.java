package vn.chiso.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.Database;
import vn.chiso.testing.Tokens;

@QuarkusTest
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();
    private final String name = "probe " + key;

    @Test
    void a_repeated_request_is_given_the_first_answer_and_has_no_second_effect() {
        var first = post("an", key, name);
        var second = post("an", key, name);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Database.value("select count(*) from probe where name = ?", name))
                .isEqualTo(1L);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        post("an", key, name).then().statusCode(201);
        post("an", key, name + " changed").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void keys_of_two_people_do_not_meet() {
        post("an", key, name).then().statusCode(201);
        post("binh", key, name + " of Binh").then().statusCode(201);
    }

    @Test
    void a_refused_request_does_not_burn_its_key() {
        post("an", null, name).then().statusCode(201);
        post("an", key, name).then().statusCode(409);
        Database.value("delete from probe where name = ? returning id", name);
        post("an", key, name).then().statusCode(201);
    }

    @Test
    void concurrent_requests_with_one_key_have_one_effect() throws Exception {
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(n -> clients.submit(() -> post("an", key, name)))
                    .toList();
            var bodies = new java.util.HashSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                bodies.add(answer.get().asString());
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(Database.value("select count(*) from probe where name = ?", name))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "khóa", "two words"})
    void a_key_that_is_not_plain_text_is_refused(String bad) {
        assertThat(post("an", bad, name).statusCode()).isEqualTo(400);
    }

    private static Response post(String who, String key, String name) {
        var request = given().auth().oauth2(Tokens.of(who)).contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"name\":\"" + name + "\",\"points\":1.50}").post("/api/v1/probes");
    }
}
