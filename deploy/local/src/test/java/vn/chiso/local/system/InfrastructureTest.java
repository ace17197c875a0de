package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Json;

/** PostgreSQL, Kafka, Keycloak and the mail server for real, started once. The services have the end-to-end tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InfrastructureTest {

    @TempDir
    static Path data;

    private static Settings settings;
    private static ChisoSystem system;
    private static RealmProbe realm;

    @BeforeAll
    static void start() {
        settings =
                new Settings(new Layout(Layout.findRoot(), data), Ports.free(), EnumSet.noneOf(Service.class), false);
        system = ChisoSystem.prepare(settings, false, line -> {});
        system.start();
        realm = new RealmProbe(settings, system.credentials());
    }

    @AfterAll
    static void stop() {
        system.close();
        settings.layout().delete();
    }

    @Test
    void a_token_carries_grants_audience_and_the_fixed_issuer() {
        JsonNode claims = realm.claims("chiso-sample", "dieuphoi.vl");

        assertThat(claims.path("iss").asText()).isEqualTo(settings.issuer());
        assertThat(claims.path("aud").asText()).isEqualTo("chiso-api");
        assertThat(claims.path("grants"))
                .extracting(JsonNode::asText)
                .containsExactly("task-coordinator@QT.VL", "organiser@QT.VL");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300L);
    }

    @Test
    void the_issuer_does_not_follow_the_host_header() {
        HttpResponse<String> response = realm.send(HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + settings.ports().keycloak() + "/realms/chiso/.well-known/openid-configuration")));

        assertThat(Json.parse(response.body()).path("issuer").asText()).isEqualTo(settings.issuer());
    }

    @Test
    void the_portal_signs_in_as_a_machine() {
        JsonNode claims = RealmProbe.claims(realm.token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "chiso-portal",
                "client_secret", system.credentials().portalSecret())));

        assertThat(claims.path("grants")).extracting(JsonNode::asText).containsExactly("portal@QT");
        assertThat(claims.path("aud").asText()).isEqualTo("chiso-api");
    }

    @ParameterizedTest
    @CsvSource({"chiso-web, GATEWAY/docs/oauth2-redirect.html", "chiso-mobile, vn.chiso.app:/dang-nhap"})
    void people_sign_in_by_code_with_pkce_and_in_no_other_way(String client, String redirect) {
        Map<String, String> wanted = Map.of(
                "client_id",
                client,
                "response_type",
                "code",
                "scope",
                "openid",
                "redirect_uri",
                redirect.replace("GATEWAY", settings.gatewayUrl()),
                "code_challenge",
                RealmProbe.CHALLENGE,
                "code_challenge_method",
                "S256");

        assertThat(realm.authorize(wanted).statusCode()).isEqualTo(200);
        assertThat(realm.refusal(RealmProbe.without(wanted, "code_challenge", "code_challenge_method")))
                .contains("error=invalid_request");
        assertThat(realm.refusal(RealmProbe.with(wanted, "code_challenge_method", "plain")))
                .contains("error=invalid_request");
        assertThat(realm.refusal(RealmProbe.with(wanted, "response_type", "token")))
                .contains("error=unauthorized_client");
        assertThat(realm.authorize(RealmProbe.with(wanted, "redirect_uri", "https://stranger.example/"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(realm.password(client, "canbo.ca", "chiso").body()).contains("unauthorized_client");
        assertThat(realm.token(Map.of("grant_type", "client_credentials", "client_id", client))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void machines_sign_in_with_their_secret_and_the_services_not_at_all() {
        for (String client : List.of("chiso-portal", "chiso-api")) {
            assertThat(realm.token(Map.of(
                                    "grant_type",
                                    "client_credentials",
                                    "client_id",
                                    client,
                                    "client_secret",
                                    "guessed"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(realm.authorize(Map.of(
                                    "client_id",
                                    client,
                                    "response_type",
                                    "code",
                                    "redirect_uri",
                                    "http://localhost:8080/"))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(realm.token(Map.of(
                                "grant_type", "password",
                                "client_id", "chiso-portal",
                                "client_secret", system.credentials().portalSecret(),
                                "username", "canbo.ca",
                                "password", "chiso"))
                        .body())
                .contains("unauthorized_client");
    }

    @Test
    void ten_wrong_passwords_lock_an_account_also_for_the_right_one() {
        assertThat(realm.password("chiso-sample", "canbo.qs", "chiso").statusCode())
                .isEqualTo(200);

        for (int i = 0; i < 10; i++) {
            assertThat(realm.password("chiso-sample", "canbo.qs", "guess" + i).statusCode())
                    .isNotEqualTo(200);
        }
        // The server counts in the background.
        Await.until("the lock", () -> realm.isLocked("canbo.qs") ? Optional.of(true) : Optional.empty());

        assertThat(realm.password("chiso-sample", "canbo.qs", "chiso").statusCode())
                .isNotEqualTo(200);
        assertThat(realm.password("chiso-sample", "canbo.ca", "chiso").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_can_neither_see_nor_change_his_own_grants() {
        assertThat(realm.createAccountClient("test-account").statusCode()).isEqualTo(201);
        String token = Json.parse(
                        realm.password("test-account", "canbo.ttr", "chiso").body())
                .path("access_token")
                .asText();

        HttpResponse<String> seen = realm.account(token);
        HttpResponse<String> changed = realm.changeAccount(token, """
                {"username":"canbo.ttr","email":"canbo.ttr@chiso.example","firstName":"Cán bộ","lastName":"Mới",
                 "attributes":{"grants":["admin@QT"]}}
                """);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("scoring-officer");
        assertThat(changed.statusCode()).isIn(204, 400);
        assertThat(realm.claims("chiso-sample", "canbo.ttr").path("grants"))
                .extracting(JsonNode::asText)
                .containsExactly("scoring-officer@QT.VL.TTR");
    }

    @Test
    void no_service_can_enter_the_database_of_another() throws SQLException {
        Secrets secrets = Secrets.load(settings.layout().secrets());
        String password = secrets.get(Secrets.app(Service.TASK));

        DriverManager.getConnection(settings.postgresUrl("task"), "task_app", password)
                .close();
        assertThatThrownBy(() -> DriverManager.getConnection(settings.postgresUrl("scoring"), "task_app", password))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void who_verifies_reads_what_the_owners_let_him_and_writes_nowhere() throws SQLException, IOException {
        VerifierProbe verifier = new VerifierProbe(settings);
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                verifier.letIn(service);
                verifier.requireToReadOnly(service);
            }
        }
        for (String closed : List.of("keycloak", "postgres", "template1")) {
            assertThatThrownBy(() -> verifier.connect(closed))
                    .as(closed)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void topics_are_compacted_and_none_comes_into_being_by_a_mistake() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "scoring.result");
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");

            var configs = admin.describeConfigs(List.of(topic, broker)).all().get();

            assertThat(admin.listTopics().names().get()).contains("task.assignment", "task.assignment.dlq");
            assertThat(configs.get(topic).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configs.get(broker).get("auto.create.topics.enable").value())
                    .isEqualTo("false");
        }
    }

    @Test
    void a_mail_to_anybody_can_be_read_even_after_the_mail_server_was_killed() throws MessagingException {
        mail("canbo.nv@chiso.example", "Nhắc việc: còn 1 ngày");

        assertThat(system.mailbox().messages()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("canbo.nv@chiso.example");
            assertThat(mail.subject()).isEqualTo("Nhắc việc: còn 1 ngày");
            assertThat(mail.text()).isEqualTo("Kính gửi đồng chí");
        });

        system.restartMailServer();

        assertThat(system.mailbox().messages()).hasSize(1);
    }

    @Test
    void a_second_launcher_on_the_same_data_is_refused() {
        assertThatThrownBy(() -> ChisoSystem.prepare(settings, false, line -> {}))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("already runs");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void after_closing_no_port_is_held_and_no_process_left() {
        List<ProcessHandle> parts = ProcessHandle.current().children().toList();

        system.close();

        assertThat(parts).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        settings.ports().requireFree();
    }

    private static void mail(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", settings.ports().smtp());
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("chiso@chiso.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Kính gửi đồng chí", "UTF-8");
        Transport.send(message);
    }
}
