package vn.chiso.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;

/** Keys that clients gave to their requests, with the answers. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEEP = Duration.ofDays(7);

    private record Stored(String fingerprint, int status, Map<String, String> headers, String body) {}

    private final Sql sql;
    private final ObjectMapper json;
    private final AskedJson asked;
    private final KeptJson kept;
    private final SystemClock clock;

    IdempotencyKeys(Sql sql, ObjectMapper json, AskedJson asked, KeptJson kept, SystemClock clock) {
        this.sql = sql;
        this.json = json;
        this.asked = asked;
        this.kept = kept;
        this.clock = clock;
    }

    /** What was asked: the path, the version it was asked of, and every parameter that is plain content. */
    String fingerprint(String path, String ifMatch, Object[] parameters) {
        var digest = sha256();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(String.valueOf(ifMatch).getBytes(StandardCharsets.UTF_8));
        for (var parameter : parameters) {
            if (isContent(parameter)) {
                digest.update((byte) 0);
                digest.update(asked.write(parameter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isContent(Object parameter) {
        return parameter != null
                && (parameter.getClass().isRecord()
                        || parameter instanceof byte[]
                        || parameter instanceof java.util.Collection
                        || parameter.getClass().getName().startsWith("java."));
    }

    /**
     * Claims the key for this transaction; a concurrent request with the same key waits here until the first one ends.
     *
     * @return the first answer, if there is one already
     */
    Optional<Response> claim(String subject, String key, String fingerprint) {
        int claimed = sql.update("""
                insert into idempotency_key (subject, idempotency_key, fingerprint, created_at) values (?, ?, ?, ?)
                on conflict do nothing
                """, subject, key, fingerprint, clock.now());
        if (claimed == 1) {
            return Optional.empty();
        }
        var stored = find(subject, key);
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        }
        var response = Response.status(stored.status()).entity(stored.body());
        stored.headers().forEach(response::header);
        return Optional.of(response.header("Idempotency-Replayed", true).build());
    }

    private Stored find(String subject, String key) {
        return sql.query(
                        """
                        select fingerprint, status, headers, body from idempotency_key
                         where subject = ? and idempotency_key = ?
                        """,
                        row -> new Stored(
                                row.getString("fingerprint"),
                                row.getInt("status"),
                                read(row.getString("headers")),
                                row.getString("body")),
                        subject,
                        key)
                .getFirst();
    }

    void keep(String subject, String key, Response response) {
        var headers = new LinkedHashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.putIfAbsent("Content-Type", "application/json");
        sql.update(
                """
                update idempotency_key set status = ?, headers = ?::jsonb, body = ?
                 where subject = ? and idempotency_key = ?
                """,
                response.getStatus(),
                write(headers),
                response.hasEntity() ? kept.write(response.getEntity()) : null,
                subject,
                key);
    }

    @Scheduled(every = "1h", delayed = "9m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update(
                "delete from idempotency_key where created_at < ?", clock.now().minus(KEEP));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + value.getClass(), e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are not JSON", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
