package vn.chiso.notification.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.testing.RealParts;

/** What streams cost: listeners who are slow, and very many of them. */
@QuarkusTest
class StreamLoadTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** Before everything. */
    private static final String START = "0-00000000-0000-0000-0000-000000000000";

    private final Sample sample;
    private final InboxStream stream;
    private final String person = "nghe." + UUID.randomUUID();

    StreamLoadTest(Sample sample, InboxStream stream) {
        this.sample = sample;
        this.stream = stream;
    }

    @BeforeEach
    void emptyInboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_slow_listener_is_read_a_page_at_a_time() {
        messages(person, 10 * InboxTail.AT_ONCE);
        var listener = listen(person, START, LONG, 1);
        await().atMost(RealParts.PATIENCE).until(() -> listener.getItems().size() == 1);

        // Had they been read already, they would come all the same.
        Sample.execute("delete from inbox_message where id not in (select id from inbox_message order by id limit "
                + 3 * InboxTail.AT_ONCE + ")");
        listener.request(Long.MAX_VALUE);
        await().atMost(RealParts.PATIENCE).until(() -> positions(listener) > 0);

        assertThat(subjects(listener)).hasSize(3 * InboxTail.AT_ONCE).doesNotHaveDuplicates();
        listener.cancel();
    }

    @Test
    void a_long_absence_is_made_up_for_once_and_in_order() {
        messages(person, 2 * InboxTail.AT_ONCE + 1);
        var listener = listen(person, START, LONG, Long.MAX_VALUE);
        await().atMost(RealParts.PATIENCE).until(() -> positions(listener) > 0);

        assertThat(subjects(listener))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2 * InboxTail.AT_ONCE + 1)
                        .mapToObj("stt %d"::formatted)
                        .toList());
        listener.cancel();
    }

    @Test
    void a_thousand_open_streams_hold_no_connection_to_the_database() {
        var listeners = IntStream.range(0, 1_000)
                .mapToObj(i -> listen(person, null, LONG, Long.MAX_VALUE))
                .toList();
        try {
            await().atMost(RealParts.PATIENCE)
                    .until(() -> listeners.stream().allMatch(listener -> positions(listener) > 0));
            // Far more of them than the pool has connections.
            Api.officer().get("/api/v1/inbox").then().statusCode(200);
            messages(person, 1);

            await().atMost(RealParts.PATIENCE)
                    .until(() -> listeners.stream()
                            .allMatch(listener -> subjects(listener).size() == 1));
        } finally {
            listeners.forEach(AssertSubscriber::cancel);
        }
    }

    @Test
    void a_stream_ends_with_the_token_though_nothing_was_sent() {
        listen(person, null, Duration.ofSeconds(1), 0)
                .awaitCompletion(RealParts.PATIENCE)
                .assertCompleted();
    }

    private AssertSubscriber<OutboundSseEvent> listen(String username, String from, Duration validFor, long request) {
        return stream.open(username, from, validFor, new SseImpl())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(request));
    }

    private static long positions(AssertSubscriber<OutboundSseEvent> listener) {
        return listener.getItems().stream()
                .filter(event -> event.getName().equals("position"))
                .count();
    }

    private static List<String> subjects(AssertSubscriber<OutboundSseEvent> listener) {
        return listener.getItems().stream()
                .filter(event -> event.getName().equals("inbox-message"))
                .map(event -> io.restassured.path.json.JsonPath.from(
                                event.getData().toString())
                        .getString("subject"))
                .toList();
    }

    /** In one transaction, as another replica would: their ids are in the order of their numbers. */
    private static void messages(String username, int number) {
        Sample.execute("""
                insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body, received_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 0, '%s', gen_random_uuid(),
                       gen_random_uuid(), gen_random_uuid(), 'stt ' || n, 'Nội dung', now()
                  from generate_series(1, %d) n
                """.formatted(username, number));
    }
}
