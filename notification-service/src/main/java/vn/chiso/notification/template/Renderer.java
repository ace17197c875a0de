package vn.chiso.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.platform.problem.ProblemException;

/**
 * Renders words that people wrote. They see the fields of the reminder and nothing else: no beans, no configuration, no loops, no way
 * round the escaping of HTML.
 */
@ApplicationScoped
class Renderer {

    private static final Pattern UNESCAPED = Pattern.compile("\\.\\s*(raw|safe)\\b");

    private static final Pattern REVIEW = Pattern.compile("reminder\\s*\\.\\s*review\\b");

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            // Not the usual ones: among them is "raw", which goes round the escaping, by several ways of writing it.
            .addValueResolvers(
                    ValueResolvers.thisResolver(),
                    ValueResolvers.mapperResolver(),
                    ValueResolvers.mapResolver(),
                    ValueResolvers.orResolver(),
                    ValueResolvers.orEmpty(),
                    ValueResolvers.trueResolver(),
                    ValueResolvers.logicalAndResolver(),
                    ValueResolvers.logicalOrResolver(),
                    ValueResolvers.equalsResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();

    /**
     * Parsed once, used often.
     *
     * @param knowsReview false for words from before there were reminders of a review: they would call reported work overdue
     */
    record Parsed(int version, Template subject, Template text, Template html, boolean knowsReview) {

        boolean fits(ReminderContent content) {
            return knowsReview || !content.review();
        }
    }

    /** @throws TemplateException if it is no template */
    Parsed parse(int version, Words words) {
        return new Parsed(
                version,
                engine.parse(words.subject(), Variant.forContentType(Variant.TEXT_PLAIN)),
                engine.parse(words.text(), Variant.forContentType(Variant.TEXT_PLAIN)),
                engine.parse(words.html(), Variant.forContentType(Variant.TEXT_HTML)),
                knowsReview(words));
    }

    private static boolean knowsReview(Words words) {
        return Stream.of(words.subject(), words.text(), words.html())
                .allMatch(text -> REVIEW.matcher(text).find());
    }

    /** @throws TemplateException if the words fail */
    PlainReminder renderPlain(Parsed parsed, ReminderContent content) {
        return new PlainReminder(
                ReminderTexts.oneLine(rendered(parsed.subject(), content)), rendered(parsed.text(), content));
    }

    /** @throws TemplateException if the words fail */
    RenderedReminder render(Parsed parsed, ReminderContent content) {
        return new RenderedReminder(
                ReminderTexts.oneLine(rendered(parsed.subject(), content)),
                rendered(parsed.text(), content),
                rendered(parsed.html(), content),
                parsed.version());
    }

    private static String rendered(Template template, ReminderContent content) {
        try {
            return template.data("reminder", content.fields()).render();
        } catch (TemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            // As when words compare a title with a number: the engine lets through what it stumbles over.
            throw TemplateException.builder()
                    .message("Rendering error: {cause}")
                    .argument("cause", e)
                    .cause(e)
                    .build();
        }
    }

    /**
     * @throws ProblemException if the words cannot be rendered for every kind of reminder, with and without a date, and both with all
     *     that a reminder may lack and with nothing of it: what stands within an unmet {@code #if} is not looked at
     */
    Parsed check(int version, Words words) {
        if (UNESCAPED.matcher(words.html()).find()) {
            throw new ProblemException(TemplateProblem.TEMPLATE_BROKEN, "raw, safe").at("/words/html");
        }
        return new Parsed(
                version,
                checked("/words/subject", words.subject(), Variant.TEXT_PLAIN),
                checked("/words/text", words.text(), Variant.TEXT_PLAIN),
                checked("/words/html", words.html(), Variant.TEXT_HTML),
                knowsReview(words));
    }

    private Template checked(String pointer, String text, String type) {
        try {
            var template = engine.parse(text, Variant.forContentType(type));
            for (var kind : ReminderContent.Kind.values()) {
                for (var days : Arrays.asList(-5, 0, 5, null)) {
                    for (var filled : List.of(true, false)) {
                        rendered(template, ReminderContent.sample(kind, days, filled));
                    }
                }
            }
            return template;
        } catch (TemplateException e) {
            throw new ProblemException(TemplateProblem.TEMPLATE_BROKEN, e.getMessage()).at(pointer);
        }
    }
}
