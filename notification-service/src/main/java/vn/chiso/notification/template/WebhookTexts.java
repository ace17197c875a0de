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

    /**
     * @param language {@code en}; anything else is Vietnamese
     * @param cause GIVEN_UP if only one message is, else why the webhook was switched off
     * @param fault what went wrong last, in technical words
     */
    public Alert alert(String language, String cause, String url, String fault) {
        var text = engine.getTemplate("webhook/" + ("en".equals(language) ? "en" : "vi") + "/alert.txt")
                .data("cause", cause)
                .data("url", url)
                .data("fault", fault)
                .render();
        return new Alert(ReminderTexts.oneLine(text.lines().findFirst().orElse("")), text);
    }
}
