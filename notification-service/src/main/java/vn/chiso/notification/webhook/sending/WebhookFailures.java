package vn.chiso.notification.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.notification.webhook.WebhookConfig;
import vn.chiso.platform.database.Sql;

/** What follows for a webhook from an attempt that failed: it is switched off, or its owner is told, or nothing yet. */
@ApplicationScoped
class WebhookFailures {

    private final Sql sql;
    private final WebhookAlerts alerts;
    private final WebhookSwitch off;
    private final WebhookConfig config;

    WebhookFailures(Sql sql, WebhookAlerts alerts, WebhookSwitch off, WebhookConfig config) {
        this.sql = sql;
        this.alerts = alerts;
        this.off = off;
        this.config = config;
    }

    void forget(UUID webhook) {
        sql.update("update webhook set failing_since = null where id = ?", webhook);
    }

    /**
     * @param exhausted whether it was the last attempt of its delivery
     * @return whether the webhook is off now, and its receiver asked no more
     */
    boolean record(UUID webhook, WebhookAnswer answer, boolean exhausted, Instant now) {
        sql.update("update webhook set failing_since = coalesce(failing_since, ?) where id = ?", now, webhook);
        if (answer.isGone()) {
            off.off(webhook, SwitchOffCause.GONE);
            return true;
        }
        if (sql.update(
                        "update webhook set version = version where id = ? and failing_since <= ?",
                        webhook,
                        now.minus(config.disableAfter()))
                > 0) {
            off.off(webhook, SwitchOffCause.FAILING);
            return true;
        }
        if (exhausted) {
            alerts.givenUp(webhook, answer.fault());
        }
        return false;
    }
}
