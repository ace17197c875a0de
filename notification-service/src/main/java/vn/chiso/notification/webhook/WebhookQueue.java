package vn.chiso.notification.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
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
                                where (f.tx, f.id) > (w.tx, w.feed_id) and f.tx < pg_snapshot_xmin(pg_current_snapshot())
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
                   and (cardinality(f.units) = 0
                        or f.units && (select array_agg(unit_id) from units_in_scope(array[u.code], ?)))
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
                business.today());
        sql.update(
                "update webhook set tx = ?::xid8, feed_id = ? where id = ?",
                webhook.to().tx(),
                webhook.to().id(),
                webhook.id());
    }

    /** One message, of a webhook that has none under way: a slow receiver holds back nobody else. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<WebhookMessage> claim() {
        var now = clock.now();
        var claimed = sql.query("""
                with due as (
                    select d.id
                      from webhook_delivery d
                      join webhook w on w.id = d.webhook_id
                     where d.state = 'QUEUED' and d.next_attempt_at <= ? and w.state = 'ACTIVE'
                       and not exists (select 1 from webhook_delivery other
                                        where other.webhook_id = d.webhook_id and other.leased_until > ?)
                     order by d.next_attempt_at, d.id
                     limit 1 for update of w, d skip locked)
                update webhook_delivery d
                   set attempts = attempts + 1, leased_until = ?, next_attempt_at = ?
                  from due, webhook w
                 where d.id = due.id and w.id = d.webhook_id
                returning d.id, d.webhook_id, w.url, d.body, d.attempts
                """, this::message, now, now, now.plus(lease()), now.plus(lease()));
        return claimed.stream().findFirst();
    }

    /** Longer than an attempt can take. */
    private Duration lease() {
        return config.timeout().multipliedBy(2);
    }

    private WebhookMessage message(ResultSet row) throws SQLException {
        var webhook = row.getObject("webhook_id", UUID.class);
        return new WebhookMessage(
                row.getObject("id", UUID.class),
                webhook,
                row.getString("url"),
                row.getString("body"),
                row.getInt("attempts"),
                sql.query("""
                        select secret from webhook_secret
                         where webhook_id = ? and (expires_at is null or expires_at > ?) order by id desc
                        """, secret -> secret.getString(1), webhook, clock.now()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(WebhookMessage message, WebhookAnswer answer) {
        var now = clock.now();
        if (answer.isSuccess()) {
            sql.update("""
                    update webhook_delivery set state = 'SENT', sent_at = ?, leased_until = null, last_status = ?,
                           last_answer = null
                     where id = ? and state = 'QUEUED'
                    """, now, answer.status(), message.deliveryId());
            sql.update("update webhook set failing_since = null where id = ?", message.webhookId());
            return;
        }
        LOG.infof("Webhook %s, delivery %s: %s", message.webhookId(), message.deliveryId(), answer.fault());
        var exhausted = message.attempt() > config.retries().size();
        sql.update(
                """
                update webhook_delivery set state = ?, next_attempt_at = ?, leased_until = null, last_status = ?,
                       last_answer = ?
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
