package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts reminders into words, in the language of the recipient. */
@ApplicationScoped
public class ReminderTexts {

    /** Longer subjects are cut off by mail programs anyway. */
    private static final int LONGEST_SUBJECT = 200;

    private final Templates templates;
    private final Renderer renderer;

    ReminderTexts(Templates templates, Renderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    /** @param language {@code en}; anything else is Vietnamese */
    public RenderedReminder render(ReminderContent content, String language) {
        return renderer.render(templates.inUse("en".equals(language) ? "en" : "vi"), content);
    }

    /** As {@link #render}, without the HTML: a sweep writes thousands of inbox messages. */
    public PlainReminder renderPlain(ReminderContent content, String language) {
        return renderer.renderPlain(templates.inUse("en".equals(language) ? "en" : "vi"), content);
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
