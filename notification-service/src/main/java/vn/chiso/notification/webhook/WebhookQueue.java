package vn.chiso.notification.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.chiso.notification.feed.Audience;
import vn.chiso.notification.stream.StreamPosition;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** The steps of a delivery to a receiver, each a transaction of its own: fan out, claim, settle. */
@ApplicationScoped
class WebhookQueue {

    private static final Logger LOG = Logger.getLogger(WebhookQueue.class);

    /** Feed events looked at for one webhook in a transaction. */
    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final WebhookAlerts alerts;
    private final SystemClock clock;
    private final BusinessClock business;
    private final WebhookConfig config;

    WebhookQueue(Sql sql, WebhookAlerts alerts, SystemClock clock, BusinessClock business, WebhookConfig config) {
        this.sql = sql;
        this.alerts = alerts;
        this.clock = clock;
        this.business = business;
        this.config = config;
    }

    private record Behind(UUID id, StreamPosition from, StreamPosition to) {}

    /** Makes deliveries of what the feed has got since. False if nobody is behind. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean fanOut() {
        // The row's lock keeps other replicas from the same events; those that are busy are passed over.
        var behind = sql.query("""
                select w.id, w.tx, w.feed_id, last.tx as last_tx, last.id as last_id
                  from webhook w
                 cross join lateral (
                       select page.tx, page.id
                         from (select f.tx, f.id from feed_event f
                                where (f.tx, f.id) > (w.tx, w.feed_id) and f.tx < stream_horizon()
                                order by f.tx, f.id limit ?) page
                        order by page.tx desc, page.id desc limit 1) last
                 where w.state = 'ACTIVE'
                 order by w.id limit 20 for update of w skip locked
                """, WebhookQueue::behind, AT_ONCE);
        behind.forEach(this::fanOut);
        return !behind.isEmpty();
    }

    private static Behind behind(ResultSet row) throws SQLException {
        return new Behind(
                row.getObject("id", UUID.class),
                new StreamPosition(row.getString("tx"), row.getObject("feed_id", UUID.class)),
                new StreamPosition(row.getString("last_tx"), row.getObject("last_id", UUID.class)));
    }

    private void fanOut(Behind webhook) {
        sql.update(
                """
                insert into webhook_delivery (id, webhook_id, feed_event_id, type, body, state, attempts, next_attempt_at, queued_at)
                select uuidv7(), w.id, f.id, f.type,
                       jsonb_build_object('type', f.type, 'timestamp', f.time, 'source', f.source, 'subject', f.subject,
                                          'data', f.body)::text,
                       'QUEUED', 0, ?, ?
                  from webhook w
                  join unit_node u on u.id = w.unit_id
                  join feed_event f on (f.tx, f.id) > (?::xid8, ?) and (f.tx, f.id) <= (?::xid8, ?)
                 where w.id = ?
                   and (cardinality(w.types) = 0 or f.type = any (w.types))
                   and (f.audience = 'EVERYBODY'
                        or f.audience = any (?) and f.units && (select array_agg(unit_id) from units_in_scope(array[u.code], ?)))
                 order by f.tx, f.id
                on conflict (webhook_id, feed_event_id) do nothing
                """,
                clock.now(),
                clock.now(),
                webhook.from().tx(),
                webhook.from().id(),
                webhook.to().tx(),
                webhook.to().id(),
                webhook.id(),
                Audience.ofAll(WebhookKeeper.KEEPERS),
                business.today());
        sql.update(
                "update webhook set tx = ?::xid8, feed_id = ? where id = ?",
                webhook.to().tx(),
                webhook.to().id(),
                webhook.id());
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
        return new WebhookMessage(
                row.getObject("id", UUID.class),
                leased.webhook(),
                leased.url(),
                row.getString("body"),
                row.getInt("attempts"),
                sql.query("""
                        select secret from webhook_secret
                         where webhook_id = ? and (expires_at is null or expires_at > ?) order by id desc
                        """, secret -> secret.getString(1), leased.webhook(), clock.now()),
                leased.until());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(WebhookMessage message, WebhookAnswer answer) {
        var now = clock.now();
        release(message, now);
        if (answer.isSuccess()) {
            sql.update("""
                    update webhook_delivery set state = 'SENT', sent_at = ?, last_status = ?, last_answer = null
                     where id = ? and state = 'QUEUED'
                    """, now, answer.status(), message.deliveryId());
            sql.update("update webhook set failing_since = null where id = ?", message.webhookId());
            return;
        }
        LOG.infof("Webhook %s, delivery %s: %s", message.webhookId(), message.deliveryId(), answer.fault());
        var exhausted = message.attempt() > config.retries().size();
        sql.update(
                """
                update webhook_delivery set state = ?, next_attempt_at = ?, last_status = ?, last_answer = ?
                 where id = ? and state = 'QUEUED' and attempts = ?
                """,
                exhausted ? "DEAD" : "QUEUED",
                exhausted ? now : now.plus(pauseAfter(message.attempt())),
                answer.status(),
                answer.fault(),
                message.deliveryId(),
                message.attempt());
        recordFailure(message.webhookId(), answer, exhausted, now);
    }

    /** Unless the lease ended meanwhile, and is another sender's. Locks the webhook before the delivery, as a claim does. */
    private void release(WebhookMessage message, Instant now) {
        sql.update(
                "update webhook set leased_until = ? where id = ? and leased_until = ?",
                now,
                message.webhookId(),
                message.leasedUntil());
    }

    private void recordFailure(UUID webhook, WebhookAnswer answer, boolean exhausted, Instant now) {
        sql.update("update webhook set failing_since = coalesce(failing_since, ?) where id = ?", now, webhook);
        if (answer.isGone()) {
            disable(webhook, "the receiver answered 410: it is gone");
        } else if (sql.update(
                        "update webhook set version = version where id = ? and failing_since <= ?",
                        webhook,
                        now.minus(config.disableAfter()))
                > 0) {
            disable(webhook, "every attempt failed since days");
        } else if (exhausted) {
            alerts.tellOwner(webhook, WebhookAlerts.Kind.GIVEN_UP, answer.fault());
        }
    }

    private void disable(UUID webhook, String reason) {
        int disabled = sql.update("""
                update webhook set state = 'DISABLED', disabled_reason = ?, version = version + 1
                 where id = ? and state = 'ACTIVE'
                """, reason, webhook);
        if (disabled > 0) {
            alerts.tellOwner(webhook, WebhookAlerts.Kind.DISABLED, reason);
        }
    }

    /** What arrived long ago; what was given up waits for an operator. */
    @Scheduled(every = "1h", delayed = "13m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update(
                "delete from webhook_delivery where state = 'SENT' and queued_at < ?",
                clock.now().minus(config.keep()));
    }

    /** A tenth more or less by chance, so that receivers that failed together are not asked together. */
    private Duration pauseAfter(int attempt) {
        var pause = config.retries().get(attempt - 1);
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 10 + 1));
    }
}
