package vn.chiso.notification.template;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the owner of a webhook in words what is wrong with it. */
@ApplicationScoped
public class WebhookTexts {

    private final Engine engine;

    WebhookTexts(Engine engine) {
        this.engine = engine;
    }

    /** A subject and a text. */
    public record Alert(String subject, String text) {}

    /** @param disabled whether nothing more is sent, else only one message was given up */
    public Alert alert(boolean disabled, String url, String reason) {
        var text = engine.getTemplate("webhook/vi/alert.txt")
                .data("disabled", disabled)
                .data("url", url)
                .data("reason", reason)
                .render();
        return new Alert(ReminderTexts.oneLine(text.lines().findFirst().orElse("")), text);
    }
}
