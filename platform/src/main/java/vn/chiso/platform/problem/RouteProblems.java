package vn.chiso.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Answers with a problem where a request is refused before any resource sees it. */
@ApplicationScoped
public class RouteProblems {

    private final ProblemTexts texts;
    private final ObjectMapper json;

    RouteProblems(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Ends the request. */
    public void answer(RoutingContext context, ProblemType type) {
        var languages = context.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        var language = ProblemTexts.language(languages);
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .end(problem(type, language));
    }

    private String problem(ProblemType type, Locale language) {
        try {
            return json.writeValueAsString(new Problem(
                    "urn:chiso:problem:" + type.code(),
                    texts.title(type, language),
                    type.status(),
                    type.code(),
                    null,
                    List.of(),
                    null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is JSON", e);
        }
    }
}
