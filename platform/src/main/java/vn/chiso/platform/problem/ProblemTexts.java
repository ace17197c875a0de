package vn.chiso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What problems say in Vietnamese and English, from the bundles of platform and service: {@code problems} for the problems,
 * {@code violations} for single faults that are no problem of their own, {@code terms} for states inside a sentence.
 */
@ApplicationScoped
public class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> BUNDLES = List.of(
            "platform_violations_", "violations_", "platform_problems_", "problems_", "platform_terms_", "terms_");

    private final Map<Locale, Properties> texts = Map.of(VIETNAMESE, load("vi"), Locale.ENGLISH, load("en"));

    private static Properties load(String language) {
        var properties = new Properties();
        for (var bundle : BUNDLES) {
            var name = bundle + language + ".properties";
            try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (stream != null) {
                    properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return properties;
    }

    public String title(ProblemType type, Locale language) {
        return texts.get(language).getProperty(type.code(), type.code());
    }

    public Optional<String> detail(ProblemType type, Locale language, Object... arguments) {
        return detail(type.code(), language, arguments);
    }

    Optional<String> detail(String code, Locale language, Object... arguments) {
        return Optional.ofNullable(texts.get(language).getProperty(code + ".detail"))
                .map(pattern -> new MessageFormat(pattern, language).format(worded(arguments, language)));
    }

    /** The fault with what its code means for people. */
    public Violation titled(Violation violation, Locale language) {
        var title = texts.get(language).getProperty(violation.code(), violation.title());
        return new Violation(violation.pointer(), violation.code(), title, violation.detail());
    }

    private Object[] worded(Object[] arguments, Locale language) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Enum<?> term -> term(term, language);
                    case LocalText text -> text.in(language);
                    case null, default -> argument;
                })
                .toArray();
    }

    private String term(Enum<?> term, Locale language) {
        return texts.get(language)
                .getProperty(term.getDeclaringClass().getSimpleName() + "." + term.name(), term.name());
    }

    /** Vietnamese unless the client prefers English. */
    public static Locale language(Iterable<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals("vi")) {
                return VIETNAMESE;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return VIETNAMESE;
    }
}
