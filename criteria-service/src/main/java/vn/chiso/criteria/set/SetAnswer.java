package vn.chiso.criteria.set;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.chiso.platform.problem.ProblemTexts;

/** A set as every operation on it answers: with the rules in the client's language, which the tag and Vary therefore name. */
public final class SetAnswer {

    private SetAnswer() {}

    public static Response of(Response.ResponseBuilder response, CriteriaSetResponse set, HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return response.entity(set.in(language))
                .tag(new EntityTag(set.version() + "." + language.getLanguage()))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
