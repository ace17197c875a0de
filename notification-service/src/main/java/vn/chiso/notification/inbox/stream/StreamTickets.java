package vn.chiso.notification.inbox.stream;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** Tickets that open a stream once, within half a minute, and for no longer than the token lives by which they were made. */
@ApplicationScoped
class StreamTickets {

    private static final Duration VALID = Duration.ofSeconds(30);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;
    private final SystemClock clock;

    StreamTickets(Sql sql, SystemClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whose stream a ticket opens, and until when. */
    record Admission(String username, Instant until) {}

    TicketResponse issue(String username, Instant tokenExpiresAt) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.now().plus(VALID);
        sql.update(
                "insert into stream_ticket (hash, username, expires_at, stream_until) values (?, ?, ?, ?)",
                hash(ticket),
                username,
                expiresAt,
                tokenExpiresAt);
        return new TicketResponse(ticket, expiresAt);
    }

    /** Whoever is first has it; any replica will do. Empty too if the token by which it was made has ended. */
    Optional<Admission> redeem(String ticket) {
        var now = clock.now();
        return sql
                .query(
                        """
                        delete from stream_ticket where hash = ? and expires_at > ? and stream_until > ?
                        returning username, stream_until
                        """,
                        row -> new Admission(row.getString("username"), Sql.instant(row, "stream_until")),
                        hash(ticket),
                        now,
                        now)
                .stream()
                .findFirst();
    }

    @Scheduled(every = "10m", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update("delete from stream_ticket where expires_at < ?", clock.now());
    }

    private static String hash(String ticket) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
