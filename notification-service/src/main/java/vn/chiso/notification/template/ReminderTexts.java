package vn.chiso.notification.template;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.qute.TemplateException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Puts reminders into words, in the language of the recipient. */
@ApplicationScoped
public class ReminderTexts {

    /** Longer subjects are cut off by mail programs anyway. */
    private static final int LONGEST_SUBJECT = 200;

    private static final Logger LOG = Logger.getLogger(ReminderTexts.class);

    private final Templates templates;
    private final Renderer renderer;
    private final MeterRegistry metrics;

    ReminderTexts(Templates templates, Renderer renderer, MeterRegistry metrics) {
        this.templates = templates;
        this.renderer = renderer;
        this.metrics = metrics;
    }

    /** From the start, because a counter that appears with its first count shows no increase. */
    void register(@Observes StartupEvent event) {
        failures();
    }

    private Counter failures() {
        return Counter.builder("chiso.templates.failed")
                .description("Messages for which the changed words failed, so that the built-in ones were used")
                .register(metrics);
    }

    /** @param language {@code en}; anything else is Vietnamese */
    public RenderedReminder render(ReminderContent content, String language) {
        return inWords(content, language, words -> renderer.render(words, content));
    }

    /** As {@link #render}, without the HTML: a sweep writes thousands of inbox messages. */
    public PlainReminder renderPlain(ReminderContent content, String language) {
        return inWords(content, language, words -> renderer.renderPlain(words, content));
    }

    /** Words that fail in spite of their check must not keep anybody from being reminded. */
    private <T> T inWords(ReminderContent content, String wanted, Function<Renderer.Parsed, T> rendering) {
        var language = "en".equals(wanted) ? "en" : "vi";
        try {
            var words = templates.inUse(language);
            return rendering.apply(words.fits(content) ? words : templates.builtIn(language));
        } catch (TemplateException e) {
            failures().increment();
            LOG.errorf("The words in use (%s) fail, the built-in ones are used: %s", language, e.getMessage());
            return rendering.apply(templates.builtIn(language));
        }
    }

    /** A line break in a title would otherwise start a new header of the mail. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        var end = line.lastIndexOf(' ', LONGEST_SUBJECT - 1);
        return line.substring(0, end < LONGEST_SUBJECT / 2 ? safeEnd(line) : end) + "…";
    }

    /** Not in the middle of a surrogate pair. */
    private static int safeEnd(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 2)) ? LONGEST_SUBJECT - 2 : LONGEST_SUBJECT - 1;
    }
}
