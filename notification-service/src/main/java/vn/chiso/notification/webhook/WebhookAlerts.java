package vn.chiso.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.notification.template.WebhookTexts;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** Tells the owner of a webhook, in his inbox, that it does not work. */
@ApplicationScoped
class WebhookAlerts {

    private final Sql sql;
    private final InboxService inbox;
    private final WebhookTexts texts;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    WebhookAlerts(Sql sql, InboxService inbox, WebhookTexts texts, BusinessClock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.inbox = inbox;
        this.texts = texts;
        this.clock = clock;
        this.metrics = metrics;
    }

    enum Kind {
        /** Nothing more is sent until the owner switches it on again. */
        DISABLED,
        /** One event was tried for days. */
        GIVEN_UP
    }

    /** In the transaction of the change. */
    void tellOwner(UUID webhook, Kind kind, String reason) {
        metrics.counter("chiso.webhooks.alerts", "kind", kind.name()).increment();
        sql.query(
                        "select owner, url from webhook where id = ?",
                        row -> new String[] {row.getString("owner"), row.getString("url")},
                        webhook)
                .forEach(found -> {
                    var words = texts.alert(kind == Kind.DISABLED, found[1], reason);
                    inbox.post(new InboxPost(found[0], null, null, null, words.subject(), words.text()), clock.now());
                });
    }
}
