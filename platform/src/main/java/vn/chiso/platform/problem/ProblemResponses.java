package vn.chiso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import vn.chiso.platform.request.RequestId;

/** Renders problems in the language of the client. */
@ApplicationScoped
public class ProblemResponses {

    private final ProblemTexts texts;
    private final RequestId requestId;

    ProblemResponses(ProblemTexts texts, RequestId requestId) {
        this.texts = texts;
        this.requestId = requestId;
    }

    Response of(ProblemType type, HttpHeaders headers, List<Violation> errors, Object... arguments) {
        var language = language(headers);
        var problem = new Problem(
                "urn:chiso:problem:" + type.code(),
                texts.title(type, language),
                type.status(),
                type.code(),
                texts.detail(type, language, arguments).orElse(null),
                errors.stream().map(error -> texts.titled(error, language)).toList(),
                requestId.value());
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem)
                .build();
    }

    /** The language in which this client is answered. */
    static Locale language(HttpHeaders headers) {
        return ProblemTexts.language(acceptable(headers));
    }

    private static List<Locale> acceptable(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException malformedHeader) {
            // A client with a broken Accept-Language still gets its problem, in the default language.
            return List.of();
        }
    }
}
