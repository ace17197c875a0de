package vn.chiso.notification.webhook.sending;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.notification.template.WebhookTexts;
import vn.chiso.platform.database.Sql;

/** Tells the owner of a webhook, in his inbox and his language, that it does not work. */
@ApplicationScoped
class WebhookAlerts {

    static final String COUNTER = "chiso.webhooks.alerts";
    private static final String DISABLED = "DISABLED";
    private static final String GIVEN_UP = "GIVEN_UP";

    static final List<String> KINDS = List.of(DISABLED, GIVEN_UP);

    private final Sql sql;
    private final InboxService inbox;
    private final WebhookTexts texts;
    private final ContactDirectory contacts;
    private final MeterRegistry metrics;

    WebhookAlerts(Sql sql, InboxService inbox, WebhookTexts texts, ContactDirectory contacts, MeterRegistry metrics) {
        this.sql = sql;
        this.inbox = inbox;
        this.texts = texts;
        this.contacts = contacts;
        this.metrics = metrics;
    }

    private record Told(String owner, String url) {}

    /** Nothing more is sent until somebody who may switches it on again. In the transaction of the change. */
    void switchedOff(UUID webhook, SwitchOffCause cause) {
        tell(webhook, DISABLED, cause.name(), cause.text());
    }

    /** One event was tried for days. In the transaction of the change. */
    void givenUp(UUID webhook, String fault) {
        tell(webhook, GIVEN_UP, GIVEN_UP, fault);
    }

    private void tell(UUID webhook, String kind, String cause, String fault) {
        metrics.counter(COUNTER, "kind", kind).increment();
        sql.query(
                        "select owner, url from webhook where id = ?",
                        row -> new Told(row.getString("owner"), row.getString("url")),
                        webhook)
                .forEach(told -> {
                    var words = texts.alert(contacts.languageOf(told.owner()), cause, told.url(), fault);
                    inbox.postNow(new InboxPost(told.owner(), null, null, null, words.subject(), words.text()));
                });
    }
}
