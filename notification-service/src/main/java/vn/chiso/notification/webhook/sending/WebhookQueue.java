package vn.chiso.notification.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.chiso.notification.webhook.WebhookConfig;
import vn.chiso.notification.webhook.delivery.WebhookAttempts;
import vn.chiso.notification.webhook.secret.SealedSecret;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** The steps of a delivery to a receiver, each a transaction of its own: claim, settle. */
@ApplicationScoped
class WebhookQueue {

    private static final Logger LOG = Logger.getLogger(WebhookQueue.class);

    private final Sql sql;
    private final WebhookAttempts attempts;
    private final WebhookFailures failures;
    private final SystemClock clock;
    private final WebhookConfig config;

    WebhookQueue(Sql sql, WebhookAttempts attempts, WebhookFailures failures, SystemClock clock, WebhookConfig config) {
        this.sql = sql;
        this.attempts = attempts;
        this.failures = failures;
        this.clock = clock;
        this.config = config;
    }

    private record Leased(UUID webhook, String url, Instant until) {}

    /** One message, of a webhook that has none under way: a slow receiver holds back nobody else. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<WebhookMessage> claim() {
        while (true) {
            var leased = lease(clock.now());
            if (leased.isEmpty()) {
                return Optional.empty();
            }
            // A statement of its own: it sees what others settled before the webhook's row was locked.
            var message = claim(leased.get());
            if (message.isPresent()) {
                return message;
            }
        }
    }

    /** The webhook that was served longest ago. The lease is on its row, so its lock decides between replicas. */
    private Optional<Leased> lease(Instant now) {
        // Milliseconds, so that it comes back from the database as it went.
        var until = now.plus(config.timeout().multipliedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        return sql
                .query(
                        """
                        update webhook w set leased_until = ?
                         where w.id = (select free.id from webhook free
                                        where free.state = 'ACTIVE' and (free.leased_until is null or free.leased_until <= ?)
                                          and exists (select 1 from webhook_delivery d
                                                       where d.webhook_id = free.id and d.state = 'QUEUED'
                                                         and d.next_attempt_at <= ?)
                                        order by free.leased_until nulls first, free.id
                                        limit 1 for update skip locked)
                        returning w.id, w.url
                        """,
                        row -> new Leased(row.getObject("id", UUID.class), row.getString("url"), until),
                        until,
                        now,
                        now)
                .stream()
                .findFirst();
    }

    private Optional<WebhookMessage> claim(Leased leased) {
        return sql.query("""
                        update webhook_delivery
                           set attempts = attempts + 1, next_attempt_at = ?
                         where id = (select d.id from webhook_delivery d
                                      where d.webhook_id = ? and d.state = 'QUEUED' and d.next_attempt_at <= ?
                                      order by d.next_attempt_at, d.id limit 1)
                        returning id, body, attempts
                        """, row -> message(leased, row), leased.until(), leased.webhook(), clock.now()).stream()
                .findFirst();
    }

    private WebhookMessage message(Leased leased, ResultSet row) throws SQLException {
        var delivery = row.getObject("id", UUID.class);
        return new WebhookMessage(
                delivery,
                attempts.begin(delivery, clock.now()),
                leased.webhook(),
                leased.url(),
                row.getString("body"),
                row.getInt("attempts"),
                secrets(leased.webhook()),
                leased.until());
    }

    private List<SealedSecret> secrets(UUID webhook) {
        return sql.query(
                """
                select key_id, secret from webhook_secret
                 where webhook_id = ? and (expires_at is null or expires_at > ?) order by id desc
                """,
                row -> new SealedSecret(webhook, row.getString("key_id"), row.getString("secret")),
                webhook,
                clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(WebhookMessage message, WebhookAnswer answer) {
        var now = clock.now();
        release(message, answer.retryAfter() == null ? now : now.plus(bounded(answer.retryAfter())));
        if (answer.isSuccess()) {
            attempts.end(message.attemptId(), answer.status(), null, null, now);
            sql.update("""
                    update webhook_delivery set state = 'SENT', sent_at = ?, last_status = ?, last_answer = null
                     where id = ? and state = 'QUEUED'
                    """, now, answer.status(), message.deliveryId());
            failures.forget(message.webhookId());
        } else {
            fail(message, answer, now);
        }
    }

    private void fail(WebhookMessage message, WebhookAnswer answer, Instant now) {
        LOG.infof("Webhook %s, delivery %s: %s", message.webhookId(), message.deliveryId(), answer.fault());
        var exhausted = message.attempt() > config.retries().size();
        var next = exhausted ? null : now.plus(pauseAfter(message.attempt(), answer));
        sql.update(
                """
                update webhook_delivery set state = ?, next_attempt_at = ?, last_status = ?, last_answer = ?
                 where id = ? and state = 'QUEUED' and attempts = ?
                """,
                exhausted ? "DEAD" : "QUEUED",
                exhausted ? now : next,
                answer.status(),
                answer.fault(),
                message.deliveryId(),
                message.attempt());
        boolean off = failures.record(message.webhookId(), answer, exhausted, now);
        attempts.end(message.attemptId(), answer.status(), answer.fault(), off ? null : next, now);
    }

    /**
     * Unless the lease ended meanwhile, and is another sender's. Locks the webhook before the delivery, as a claim does.
     *
     * @param freeFrom when the receiver may be asked again: now, or when it said
     */
    private void release(WebhookMessage message, Instant freeFrom) {
        sql.update(
                "update webhook set leased_until = ? where id = ? and leased_until = ?",
                freeFrom,
                message.webhookId(),
                message.leasedUntil());
    }

    /**
     * A tenth more by chance, so that receivers that failed together are not asked together. A receiver that asks for a longer pause
     * gets it, for all its messages; one that asks for a shorter one is not heard.
     */
    private Duration pauseAfter(int attempt, WebhookAnswer answer) {
        var pause = config.retries().get(attempt - 1);
        if (answer.retryAfter() != null && bounded(answer.retryAfter()).compareTo(pause) > 0) {
            pause = bounded(answer.retryAfter());
        }
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 10 + 1));
    }

    /** What an operator thinks reasonable. */
    private Duration bounded(Duration retryAfter) {
        return retryAfter.compareTo(config.longestRetryAfter()) < 0 ? retryAfter : config.longestRetryAfter();
    }
}
