package vn.chiso.notification.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.webhook.WebhookConfig;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/**
 * Whether the keepers of webhooks still may have what is sent to them. Grants are in tokens only, and nobody shows one when a message
 * goes out. So every request of a keeper, whatever he asks for, shows what he may now; and a keeper who is not seen for long is
 * taken for one who may no more. Whoever keeps the unit then switches the webhook on again, and with that keeps it himself.
 */
@ApplicationScoped
class Keepership {

    private final Sql sql;
    private final WebhookSwitch off;
    private final SystemClock clock;
    private final BusinessClock business;
    private final Duration unseenAfter;

    Keepership(Sql sql, WebhookSwitch off, SystemClock clock, BusinessClock business, WebhookConfig config) {
        this.sql = sql;
        this.off = off;
        this.clock = clock;
        this.business = business;
        this.unseenAfter = config.keeperUnseenAfter();
    }

    private record Kept(UUID webhook, boolean still) {}

    /** @param codes of the units for which he may keep webhooks by the token that he showed just now */
    @Transactional
    void seen(String keeper, Collection<String> codes) {
        var granted = codes.toArray(String[]::new);
        var kept = sql.query(
                """
                select w.id, exists (select 1 from codes_reaching(w.unit_id, ?, ?)) as still from webhook w
                 where w.owner = ? and w.state = 'ACTIVE'
                 order by w.id for update
                """,
                row -> new Kept(row.getObject("id", UUID.class), row.getBoolean("still")),
                granted,
                business.today(),
                keeper);
        if (kept.isEmpty()) {
            return;
        }
        sql.update(
                "update webhook set keeper_seen_at = ?, keeper_codes = ? where id = any (?)",
                clock.now(),
                granted,
                kept.stream().filter(Kept::still).map(Kept::webhook).toList());
        kept.stream()
                .filter(one -> !one.still())
                .forEach(one -> off.off(one.webhook(), SwitchOffCause.KEEPER_WITHOUT_GRANT));
    }

    private record Lapsed(UUID webhook, boolean unseen) {}

    /** What time and changes of the unit tree have ended; rows that others hold are looked at the next time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endLapsed() {
        var before = clock.now().minus(unseenAfter);
        List<Lapsed> lapsed = sql.query(
                """
                select w.id, w.keeper_seen_at < ? as unseen from webhook w
                 where w.state = 'ACTIVE'
                   and (w.keeper_seen_at < ?
                        or w.keeper_codes is not null
                           and not exists (select 1 from codes_reaching(w.unit_id, w.keeper_codes, ?)))
                 order by w.id for update skip locked
                """,
                row -> new Lapsed(row.getObject("id", UUID.class), row.getBoolean("unseen")),
                before,
                before,
                business.today());
        lapsed.forEach(one -> off.off(
                one.webhook(), one.unseen() ? SwitchOffCause.KEEPER_UNSEEN : SwitchOffCause.KEEPER_WITHOUT_GRANT));
    }
}
