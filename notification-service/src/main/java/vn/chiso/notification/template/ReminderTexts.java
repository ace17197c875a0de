package vn.chiso.notification.template;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts reminders into words, in the language of the recipient. */
@ApplicationScoped
public class ReminderTexts {

    /** Longer subjects are cut off by mail programs anyway. */
    private static final int LONGEST_SUBJECT = 200;

    private final Engine engine;

    ReminderTexts(Engine engine) {
        this.engine = engine;
    }

    /** @param language {@code en}; anything else is Vietnamese */
    public RenderedReminder render(ReminderContent content, String language) {
        var folder = "reminder/" + ("en".equals(language) ? "en" : "vi") + "/";
        return new RenderedReminder(
                oneLine(render(folder + "subject.txt", content)),
                render(folder + "body.txt", content),
                render(folder + "body.html", content));
    }

    private String render(String template, ReminderContent content) {
        return engine.getTemplate(template).data("reminder", content).render();
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
