package vn.chiso.notification.webhook.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.platform.database.Sql;

/**
 * When the service starts: seals under the current key what lies in clear or under a former one. After that the former key may be
 * taken out of the configuration. A secret that cannot be opened ends the start, instead of messages that nobody can verify.
 */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);

    private final Sql sql;
    private final SecretVault vault;

    Resealing(Sql sql, SecretVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    private record Row(UUID id, SealedSecret secret) {}

    void run(@Observes StartupEvent event) {
        var resealed = reseal();
        if (resealed > 0) {
            LOG.infof("%d secrets of webhooks are sealed under key %s now", resealed, vault.currentKey());
        }
    }

    /** Replicas that start together may both do it: each row is changed only as it was read. */
    int reseal() {
        return others().stream().mapToInt(this::reseal).sum();
    }

    private List<Row> others() {
        return sql.query(
                "select id, webhook_id, key_id, secret from webhook_secret where key_id is distinct from ?",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        new SealedSecret(
                                row.getObject("webhook_id", UUID.class),
                                row.getString("key_id"),
                                row.getString("secret"))),
                vault.currentKey());
    }

    private int reseal(Row row) {
        var sealed = vault.seal(row.secret().webhookId(), vault.open(row.secret()));
        return sql.update(
                "update webhook_secret set secret = ?, key_id = ? where id = ? and secret = ?",
                sealed.text(),
                sealed.keyId(),
                row.id(),
                row.secret().text());
    }
}
