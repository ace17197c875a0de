package vn.chiso.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.webhook.secret.SecretVault;
import vn.chiso.platform.database.Sql;

/** Rows of webhooks and their secrets. */
@ApplicationScoped
class WebhookStore {

    private static final String COLUMNS =
            "w.id, w.version, w.unit_id, w.url, w.description, w.types, w.owner, w.state, w.disabled_reason, w.failing_since";

    private final Sql sql;
    private final SecretVault vault;

    WebhookStore(Sql sql, SecretVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(UUID id, WebhookRequest request, WebhookKeeper.Shown keeper) {
        sql.update(
                """
                insert into webhook (id, version, unit_id, url, description, types, owner, keeper_codes, keeper_seen_at, state,
                                     disabled_reason)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                request.unitId(),
                request.url(),
                request.description(),
                request.types().toArray(String[]::new),
                keeper.username(),
                keeper.codes(),
                keeper.at(),
                request.state().name(),
                reason(request.state()));
    }

    /** Switching it on forgets past failures. Who changes it keeps it from then on: his grant is known to hold. */
    void update(UUID id, WebhookRequest request, WebhookKeeper.Shown keeper) {
        sql.update(
                """
                update webhook set version = version + 1, url = ?, description = ?, types = ?, state = ?,
                       disabled_reason = case when ? = 'DISABLED' then coalesce(disabled_reason, ?) end,
                       failing_since = null, owner = ?, keeper_codes = ?, keeper_seen_at = ?
                 where id = ?
                """,
                request.url(),
                request.description(),
                request.types().toArray(String[]::new),
                request.state().name(),
                request.state().name(),
                reason(request.state()),
                keeper.username(),
                keeper.codes(),
                keeper.at(),
                id);
    }

    /** It is another one now: its secrets are not in its row. */
    void touch(UUID id) {
        sql.update("update webhook set version = version + 1 where id = ?", id);
    }

    private static String reason(WebhookState state) {
        return state == WebhookState.DISABLED ? "by its owner" : null;
    }

    void delete(UUID id) {
        sql.update("delete from webhook where id = ?", id);
    }

    Optional<WebhookResponse> lock(UUID id) {
        return sql
                .query("select " + COLUMNS + " from webhook w where w.id = ? for update", WebhookStore::webhook, id)
                .stream()
                .findFirst();
    }

    Optional<WebhookResponse> find(UUID id) {
        return sql.query("select " + COLUMNS + " from webhook w where w.id = ?", WebhookStore::webhook, id).stream()
                .findFirst();
    }

    List<WebhookResponse> page(String[] codes, LocalDate today, UUID after, int limit) {
        return sql.query("select " + COLUMNS + """
                  from webhook w
                 where w.unit_id in (select unit_id from units_in_scope(?, ?)) and w.id > ?
                 order by w.id limit ?
                """, WebhookStore::webhook, codes, today, after, limit);
    }

    void addSecret(UUID id, UUID webhook, String secret, Instant now, Instant formerValidUntil) {
        sql.update("""
                update webhook_secret set expires_at = ? where webhook_id = ? and (expires_at is null or expires_at > ?)
                """, formerValidUntil, webhook, formerValidUntil);
        var sealed = vault.seal(webhook, secret);
        sql.update(
                "insert into webhook_secret (id, webhook_id, key_id, secret, created_at) values (?, ?, ?, ?, ?)",
                id,
                webhook,
                sealed.keyId(),
                sealed.text(),
                now);
    }

    private static WebhookResponse webhook(ResultSet row) throws SQLException {
        return new WebhookResponse(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("unit_id", UUID.class),
                row.getString("url"),
                row.getString("description"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("owner"),
                WebhookState.valueOf(row.getString("state")),
                row.getString("disabled_reason"),
                Sql.instant(row, "failing_since"));
    }
}
