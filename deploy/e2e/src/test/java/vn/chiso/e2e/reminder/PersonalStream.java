package vn.chiso.e2e.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person's server-sent events over a real connection, line by line. */
final class PersonalStream implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern MESSAGE = Pattern.compile("data:.*Việc số (\\d+).*");

    private final HttpClient client;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private PersonalStream(HttpClient client, Stream<String> stream) {
        this.client = client;
        Thread.ofVirtual().start(() -> {
            try {
                stream.forEach(lines::add);
            } catch (UncheckedIOException killed) {
                lines.add("ended");
            }
        });
    }

    /** Returns when the server has said from where it goes on. */
    static PersonalStream open(URI address, String token, String lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            // Not the request's own time-out: that one may go on to count while the stream, which never ends, is read.
            var answer = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(OK);
            var stream = new PersonalStream(client, answer.body());
            await("a place in the stream").atMost(PATIENCE).until(() -> stream.lastId() != null);
            return stream;
        } catch (ExecutionException | TimeoutException e) {
            client.shutdownNow();
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitMessages(int count) {
        await(count + " messages").atMost(PATIENCE).until(() -> heard().size() >= count);
    }

    /** The numbers of the work of which messages came, in their order. */
    List<Integer> heard() {
        return lines.stream()
                .map(MESSAGE::matcher)
                .filter(line -> line.matches())
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring("id:".length()).strip())
                .reduce((one, other) -> other)
                .orElse(null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
