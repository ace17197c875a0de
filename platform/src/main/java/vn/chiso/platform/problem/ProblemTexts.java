package vn.chiso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Titles and details of problems in Vietnamese and English, from the bundles of platform and service. */
@ApplicationScoped
public class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Map<Locale, Properties> texts = Map.of(VIETNAMESE, load("vi"), Locale.ENGLISH, load("en"));

    private static Properties load(String language) {
        var properties = new Properties();
        for (var bundle : new String[] {"platform_problems_", "problems_"}) {
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
        return Optional.ofNullable(texts.get(language).getProperty(type.code() + ".detail"))
                .map(pattern -> new MessageFormat(pattern, language).format(arguments));
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
