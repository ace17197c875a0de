package vn.chiso.e2e.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.testing.Tokens;

/** One officer of a unit of his own, who is urged by its coordinator at one replica and listens at another. */
record Listeners(TestDatabase database) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int WORK = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String UNIT = "00000000-0000-7000-8000-0000000000ff";
    private static final String ASSIGNMENT = "00000000-0000-7000-8000-0000000001%02d";
    private static final ObjectMapper JSON = new ObjectMapper();

    Listeners {
        if (database.count("select count(*) from unit_node where id = '" + UNIT + "'") == 0) {
            write(database);
        }
    }

    Listeners in(TestDatabase other) {
        return new Listeners(other);
    }

    private static void write(TestDatabase database) {
        database.execute("""
                insert into unit_node (id, version, code, name, type, valid_from)
                values ('%1$s', 1, 'NGHE', 'Đơn vị nghe', 'DIVISION', date '2000-01-01');
                insert into unit_path (ancestor_id, descendant_id, depth, valid_from)
                values ('%1$s', '%1$s', 0, date '2000-01-01');
                insert into contact (id, version, unit_id, position, name, username, language)
                values (uuidv7(), 0, '%1$s', 'OFFICER', 'Người nghe', 'nguoinghe', 'vi');
                insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,
                       owner_unit_id, work, review, excused, changed_at)
                select ('00000000-0000-7000-8000-0000000001' || lpad(i::text, 2, '0'))::uuid, 0, 0, gen_random_uuid(), 'Việc số ' || i,
                       '%1$s', 'NGHE', 'Đơn vị nghe', '%1$s', 'IN_PROGRESS', 'NONE', false, now()
                  from generate_series(1, %2$d) i;
                """.formatted(UNIT, WORK));
    }

    /** Writes one message to the officer, in the request's own transaction. */
    void urge(Replica replica, int number) {
        var body = """
                {"assignmentId": "%s", "positions": ["OFFICER"], "channels": ["INBOX"]}
                """.formatted(ASSIGNMENT.formatted(number));
        var request = HttpRequest.newBuilder(replica.address("/api/v1/reminders/manual"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + coordinator())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(CREATED);
    }

    void event(String subject) {
        database.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), gen_random_uuid()::text, 'chiso.test.happened.v1', 'test', '%s', now(), 'TASK', array['%s'::uuid],
                        '{}', now())
                """.formatted(subject, UNIT));
    }

    /** A page of the event feed. */
    record Events(List<String> subjects, String next) {}

    /** @param after null for the beginning */
    Events events(Replica replica, String after) {
        var request = HttpRequest.newBuilder(replica.address(
                        "/api/v1/events?type=chiso.test.happened.v1" + (after == null ? "" : "&after=" + after)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + coordinator())
                .build();
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(OK);
        try {
            var page = JSON.readTree(answer.body());
            var subjects = new ArrayList<String>();
            for (JsonNode item : page.path("items")) {
                subjects.add(item.path("subject").asText());
            }
            return new Events(subjects, page.path("next").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lastEventId null for new messages only */
    PersonalStream listen(Replica replica, String lastEventId) {
        return PersonalStream.open(
                replica.address("/api/v1/inbox/stream"), Tokens.of("nguoinghe", "unit-head@NGHE"), lastEventId);
    }

    private static String coordinator() {
        return Tokens.of("dieuphoi", "task-coordinator@NGHE");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
