package vn.chiso.notification.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Server-sent events over a real connection, read line by line. */
@QuarkusTest
class InboxStreamTest {

    private final Sample sample;
    private final InboxService inbox;
    private final BusinessClock clock;

    @TestHTTPResource("/api/v1/inbox/stream")
    URI address;

    InboxStreamTest(Sample sample, InboxService inbox, BusinessClock clock) {
        this.sample = sample;
        this.inbox = inbox;
        this.clock = clock;
    }

    @BeforeEach
    void emptyInboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_new_message_reaches_the_listener_and_nobody_else() throws Exception {
        try (var mine = listen("canbo.ttr", null);
                var other = listen("truong.ttr", null)) {
            post("canbo.ttr", "Nhắc việc: báo cáo đến hạn");

            await().atMost(RealParts.PATIENCE).until(() -> mine.messages().size() == 1);
            assertThat(mine.messages().getFirst()).contains("\"subject\":\"Nhắc việc: báo cáo đến hạn\"");
            // Whatever else the other one was sent stands before his own.
            post("truong.ttr", "Nhắc việc: kế hoạch đến hạn");
            await().atMost(RealParts.PATIENCE).until(() -> !other.messages().isEmpty());
            assertThat(other.messages()).singleElement().asString().contains("kế hoạch đến hạn");
        }
    }

    @Test
    void a_listener_who_comes_back_gets_what_he_missed_once_and_in_order() throws Exception {
        String place;
        try (var first = listen("canbo.ttr", null)) {
            post("canbo.ttr", "một");
            await().atMost(RealParts.PATIENCE).until(() -> first.messages().size() == 1);
            place = first.lastId();
        }
        post("canbo.ttr", "hai");
        post("canbo.ttr", "ba");

        try (var second = listen("canbo.ttr", place)) {
            await().atMost(RealParts.PATIENCE).until(() -> second.messages().size() == 2);
            assertThat(second.messages().get(0)).contains("\"hai\"");
            assertThat(second.messages().get(1)).contains("\"ba\"");
        }
    }

    @Test
    void who_heard_nothing_yet_can_resume_from_where_he_started_to_listen() throws Exception {
        String place;
        try (var first = listen("canbo.ttr", null)) {
            await().atMost(RealParts.PATIENCE).until(() -> first.lastId() != null);
            place = first.lastId();
        }
        post("canbo.ttr", "một");

        try (var second = listen("canbo.ttr", place)) {
            await().atMost(RealParts.PATIENCE).until(() -> second.messages().size() == 1);
        }
    }

    /** The trap of streams that remember the last id: here the message with the smaller id commits last. */
    @Test
    void a_message_that_commits_late_is_not_lost() throws Exception {
        try (var mine = listen("canbo.ttr", null);
                var slow = RealParts.database().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("""
                    insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body,
                                               received_at)
                    values ('00000000-0000-7000-8000-000000000001', 0, 'canbo.ttr', gen_random_uuid(), gen_random_uuid(),
                            gen_random_uuid(), 'chậm', 'Nội dung', now())
                    """);
            post("canbo.ttr", "nhanh");
            commitSoon(slow);

            await().atMost(RealParts.PATIENCE).until(() -> mine.messages().size() == 2);
            assertThat(mine.messages().getFirst()).contains("\"chậm\"");
        }
    }

    @Test
    void what_another_replica_committed_reaches_the_listener_here() throws Exception {
        try (var mine = listen("canbo.ttr", null);
                var elsewhere = RealParts.database().getConnection();
                var statement = elsewhere.createStatement()) {
            statement.execute("""
                    insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body,
                                               received_at)
                    values (gen_random_uuid(), 0, 'canbo.ttr', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                            'từ nơi khác', 'Nội dung', now())
                    """);

            await().atMost(RealParts.PATIENCE).until(() -> mine.messages().size() == 1);
            assertThat(mine.messages().getFirst()).contains("\"từ nơi khác\"");
        }
    }

    @Test
    void a_silent_stream_shows_signs_of_life() throws Exception {
        try (var mine = listen("canbo.ttr", null)) {
            await().atMost(RealParts.PATIENCE).until(() -> mine.signsOfLife() >= 3);

            assertThat(mine.messages()).isEmpty();
        }
    }

    @Test
    void a_place_that_is_none_is_refused() throws Exception {
        var request = request("canbo.ttr", "không-phải").build();

        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("invalid-cursor");
        }
    }

    @Test
    void a_ticket_opens_the_stream_once_and_without_a_bearer() throws Exception {
        var ticket = ticket();
        try (var client = HttpClient.newHttpClient();
                var mine = new Listener(client, open(client, ticket, 200))) {
            post("canbo.ttr", "một");
            await().atMost(RealParts.PATIENCE).until(() -> mine.messages().size() == 1);

            open(client, ticket, 401);
            open(client, "khong-co", 401);
            var ofEndedToken = ticket();
            Sample.execute("update stream_ticket set stream_until = now() - interval '1 second'");
            open(client, ofEndedToken, 401);
            var late = ticket();
            Sample.execute("update stream_ticket set expires_at = now() - interval '1 second'");
            open(client, late, 401);
            assertThat(Sample.count("select count(*) from stream_ticket where hash = '" + late + "'"))
                    .isZero();
        }
    }

    @Test
    void a_stream_by_ticket_resumes_where_it_was_and_ends_with_the_token() throws Exception {
        String place;
        try (var first = listen("canbo.ttr", null)) {
            place = first.lastId();
        }
        post("canbo.ttr", "một");
        var ticket = ticket();
        Sample.execute("update stream_ticket set stream_until = now() + interval '3 seconds'");

        try (var client = HttpClient.newHttpClient()) {
            var lines = open(client, ticket + "?lastEventId=" + place, 200).toList();

            assertThat(lines).as("all until the end").anyMatch(line -> line.contains("\"một\""));
        }
    }

    private Stream<String> open(HttpClient client, String ticket, int status) throws Exception {
        var response = client.send(
                HttpRequest.newBuilder(URI.create(address + "/tickets/" + ticket))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(status);
        return response.body();
    }

    private static String ticket() {
        return vn.chiso.notification.Api.officer()
                .post("/api/v1/inbox/stream/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private static void commitSoon(java.sql.Connection connection) throws SQLException {
        connection.commit();
    }

    private void post(String username, String subject) {
        var post =
                new InboxPost(username, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), subject, "Nội dung");
        QuarkusTransaction.requiringNew().run(() -> inbox.post(post, clock.now()));
    }

    private HttpRequest.Builder request(String username, String lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Tokens.of(username, "scoring-officer@QT.VL.TTR"))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header(
                    "Last-Event-ID", java.net.URLEncoder.encode(lastEventId, java.nio.charset.StandardCharsets.UTF_8));
        }
        return request;
    }

    private Listener listen(String username, String lastEventId) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var response = client.send(request(username, lastEventId).build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        var listener = new Listener(client, response.body());
        await().atMost(RealParts.PATIENCE).until(() -> listener.lastId() != null);
        return listener;
    }

    /** Collects lines until it is closed. */
    private static final class Listener implements AutoCloseable {

        private final HttpClient client;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Listener(HttpClient client, Stream<String> stream) {
            this.client = client;
            Thread.ofVirtual().start(() -> {
                try {
                    stream.forEach(lines::add);
                } catch (java.io.UncheckedIOException closed) {
                    lines.add("closed");
                }
            });
        }

        List<String> messages() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("subject"))
                    .toList();
        }

        long signsOfLife() {
            return lines.stream().filter("event:position"::equals).count();
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .reduce((one, other) -> other)
                    .orElse(null);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
