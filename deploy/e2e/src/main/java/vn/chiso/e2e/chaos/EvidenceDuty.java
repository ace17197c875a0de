package vn.chiso.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Command;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Poll;

/** The district adds small files to its library; a file that got no answer is sent again with the same key. */
final class EvidenceDuty implements Duty {

    private static final Duration REPEATING = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Api head;
    private final String url;
    private final String unit;
    private final ChangeWatch watch;
    private final Runnable refused;
    private int made;

    /** @param refused is told of each attempt that the disk did not take */
    EvidenceDuty(Api head, String gatewayUrl, String unit, ChangeWatch watch, Runnable refused) {
        this.head = head;
        this.url = gatewayUrl;
        this.unit = unit;
        this.watch = watch;
        this.refused = refused;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public boolean once(Random chance) {
        made++;
        byte[] file = ("%PDF-1.4\n% bản thử " + made + " " + chance.nextLong() + "\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
        String id = UUID.nameUUIDFromBytes(file).toString();
        String path = "/evidence?unitId=" + unit + "&name=ban-thu-" + made + ".pdf";
        Optional<HttpResponse<String>> answer = Poll.until(REPEATING, () -> attempt(path, id, file));
        // A server that says it failed has not said that nothing happened.
        Command.Ending ending = answer.map(
                        given -> given.statusCode() == CREATED ? Command.Ending.ACKNOWLEDGED : Command.Ending.UNKNOWN)
                .orElse(Command.Ending.UNKNOWN);
        String resource = ending == Command.Ending.ACKNOWLEDGED
                ? Json.parse(answer.orElseThrow().body()).path("id").asText()
                : "";
        int status = answer.map(HttpResponse::statusCode).orElse(0);
        watch.concluded(new Command(head.username(), "POST", "/evidence", id, ending, status, resource));
        if (ending != Command.Ending.ACKNOWLEDGED) {
            throw new IllegalStateException("evidence was answered with " + status);
        }
        return true;
    }

    private Optional<HttpResponse<String>> attempt(String path, String id, byte[] file) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + head.token())
                    .header("Content-Type", "application/octet-stream")
                    .header("Idempotency-Key", id)
                    .header("X-Request-Id", id)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < SERVER_ERROR) {
                return Optional.of(answer);
            }
            if (Uploads.isOfTheDisk(answer)) {
                refused.run();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
