package vn.chiso.notification.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.chiso.notification.feed.Audience;
import vn.chiso.notification.stream.StreamPosition;
import vn.chiso.notification.webhook.WebhookKeeper;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** Makes deliveries of what the feed has got since, for webhooks whose keepers still may have it. */
@ApplicationScoped
class FanOut {

    /** Feed events looked at for one webhook in a transaction. */
    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final Keepership keepership;
    private final SystemClock clock;
    private final BusinessClock business;

    FanOut(Sql sql, Keepership keepership, SystemClock clock, BusinessClock business) {
        this.sql = sql;
        this.keepership = keepership;
        this.clock = clock;
        this.business = business;
    }

    private record Behind(UUID id, StreamPosition from, StreamPosition to) {}

    /** False if nobody is behind. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean run() {
        keepership.endLapsed();
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
                """, FanOut::behind, AT_ONCE);
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
}
