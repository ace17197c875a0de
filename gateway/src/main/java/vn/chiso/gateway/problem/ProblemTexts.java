package vn.chiso.gateway.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Titles and details in the language that the client asks for; Vietnamese unless English is asked for. */
@ApplicationScoped
class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final Map<Locale, ResourceBundle> bundles =
            Map.of(VIETNAMESE, load(VIETNAMESE), Locale.ENGLISH, load(Locale.ENGLISH));

    Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return asked == null ? VIETNAMESE : asked;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }

    String title(GatewayProblem problem, Locale language) {
        return bundles.get(language).getString(problem.code());
    }

    String detail(GatewayProblem problem, Locale language) {
        return bundles.get(language).getString(problem.code() + ".detail");
    }

    private static ResourceBundle load(Locale language) {
        // No fallback: the language of the machine must not decide.
        return ResourceBundle.getBundle(
                "problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
