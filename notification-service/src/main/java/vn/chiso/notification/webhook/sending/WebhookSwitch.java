package vn.chiso.notification.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Switches webhooks off that must not, or need not, be served any more, and tells their owners. */
@ApplicationScoped
class WebhookSwitch {

    private final Sql sql;
    private final WebhookAlerts alerts;

    WebhookSwitch(Sql sql, WebhookAlerts alerts) {
        this.sql = sql;
        this.alerts = alerts;
    }

    /** In the caller's transaction; once, however many find the cause. */
    void off(UUID webhook, SwitchOffCause cause) {
        int disabled = sql.update("""
                update webhook set state = 'DISABLED', disabled_reason = ?, version = version + 1
                 where id = ? and state = 'ACTIVE'
                """, cause.text(), webhook);
        if (disabled > 0) {
            alerts.switchedOff(webhook, cause);
        }
    }
}
