package vn.chiso.notification.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.platform.database.Sql;

/** What lies in the database, and what becomes of it when the service starts. */
@QuarkusTest
class ResealingTest {

    private final Sample sample;
    private final Sql sql;
    private final SecretVault vault;

    ResealingTest(Sample sample, Sql sql, SecretVault vault) {
        this.sample = sample;
        this.sql = sql;
        this.vault = vault;
    }

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    /** The next class starts with what it can open. */
    @AfterEach
    void nothingLeft() {
        Sample.execute("delete from webhook");
    }

    @Test
    void a_new_secret_lies_sealed_also_where_answers_are_kept_for_repeated_requests() {
        var key = UUID.randomUUID().toString();
        var secret = Api.coordinator()
                .header("Idempotency-Key", key)
                .body(body())
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("secret");
        assertThat(secret).startsWith("whsec_");

        var again = Api.coordinator()
                .header("Idempotency-Key", key)
                .body(body())
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(again.getString("webhook.id"))
                .isEqualTo(column("select id from webhook").getFirst());
        assertThat(again.getString("secret")).as("it was shown").isNull();
        assertThat(column("select body from idempotency_key where body like '%whsec_%'"))
                .isEmpty();
        assertThat(stored()).noneMatch(row -> row.contains("whsec_")).allMatch(row -> row.startsWith("sample "));
        assertThat(vault.open(sealed())).isEqualTo(secret);
    }

    @Test
    void what_lies_in_clear_or_under_a_former_key_is_sealed_under_the_current_one() {
        create();
        Sample.execute("update webhook_secret set key_id = null, secret = 'whsec_AAAA'");

        assertThat(new Resealing(sql, vault).reseal()).isEqualTo(1);
        assertThat(stored()).singleElement().asString().startsWith("sample ").doesNotContain("whsec_");

        var next = new SecretVault(new SecretKeys(
                List.of(
                        "next:" + "ab".repeat(32),
                        "sample:000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f"),
                false));
        assertThat(new Resealing(sql, next).reseal()).isEqualTo(1);
        assertThat(new Resealing(sql, next).reseal()).isZero();

        assertThat(next.open(sealed())).isEqualTo("whsec_AAAA");
    }

    @Test
    void a_secret_that_no_key_opens_ends_the_start() {
        create();
        var other = new SecretVault(new SecretKeys(List.of("other:" + "cd".repeat(16)), true));

        assertThatThrownBy(() -> new Resealing(sql, other).reseal()).hasMessageContaining("unknown key sample");
    }

    private static void create() {
        Api.coordinator().body(body()).post("/api/v1/webhooks").then().statusCode(201);
    }

    private static Map<String, Object> body() {
        return Map.of("unitId", Sample.DISTRICT, "url", "https://portal.example/hook");
    }

    private static List<String> stored() {
        return column("select key_id || ' ' || secret from webhook_secret");
    }

    private static SealedSecret sealed() {
        var row = column("select concat_ws(' ', webhook_id, key_id, secret) from webhook_secret")
                .getFirst()
                .split(" ");
        return new SealedSecret(UUID.fromString(row[0]), row[1], row[2]);
    }
}
