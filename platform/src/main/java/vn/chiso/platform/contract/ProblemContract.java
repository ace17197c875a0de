package vn.chiso.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.chiso.platform.problem.Problem;

/** The problems of an operation, as the contract describes them. */
final class ProblemContract {

    static final String SCHEMA = "Problem";

    private static final Map<String, String> MEANINGS = Map.of(
            "400", "The request is not well-formed: body, parameters or headers.",
            "401", "Not signed in.",
            "403", "The caller's grants do not allow it.",
            "404", "It does not exist, or not for the caller.",
            "409", "It contradicts what is stored, or the present state does not allow it.",
            "412", "Somebody else has changed it: read it again.",
            "422",
                    "The content breaks a rule; errors say which and where. Or an Idempotency-Key was used for another request.",
            "428", "The If-Match header is missing.");

    private static final Set<String> SIGN_IN = Set.of("401", "403");

    /** Told by the framework of itself, by the name of the status alone. */
    private static final Set<String> FRAMEWORK = Set.of("400", "401", "403");

    private ProblemContract() {}

    /** What a resource says of a problem itself stays as it is; it need not say that it is one. */
    static void complete(APIResponses responses, boolean changes, boolean versioned) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (isToldByResource(status) && response.getContent() == null) {
                response.content(content());
            }
        });
        var statuses = new ArrayList<>(List.of("400", "401", "403", "404"));
        if (changes) {
            statuses.addAll(List.of("409", "422"));
        }
        if (versioned) {
            statuses.addAll(List.of("412", "428"));
        }
        statuses.stream()
                .filter(status -> !isDescribed(responses.getAPIResponse(status)))
                .forEach(status -> responses.addAPIResponse(status, response(MEANINGS.get(status))));
    }

    static void withoutSignIn(APIResponses responses) {
        SIGN_IN.forEach(responses::removeAPIResponse);
    }

    private static boolean isToldByResource(String status) {
        return status.matches("[45][0-9]{2}") && !FRAMEWORK.contains(status);
    }

    /** The framework adds some statuses without a body by itself. */
    private static boolean isDescribed(APIResponse response) {
        return response != null && response.getContent() != null;
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description).content(content());
    }

    private static Content content() {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    static Schema schema() {
        var violation = type(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("Place in the body as JSON pointer; ?name for a parameter."))
                .addProperty("code", text("Stable name of the broken rule."))
                .addProperty("title", text("What the rule says, in the same language as the problem."))
                .addProperty("detail", text("What broke it here: a code, an id, a place, or a sentence."));
        return type(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details.")
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", text("urn:chiso:problem:<code>"))
                .addProperty("title", text("One line in the language of Accept-Language, vi or en."))
                .addProperty("status", type(Schema.SchemaType.INTEGER))
                .addProperty("code", text("Stable; clients branch on it."))
                .addProperty("detail", text("What happened here."))
                .addProperty("errors", type(Schema.SchemaType.ARRAY).items(violation))
                .addProperty("requestId", text("What to quote when asking for help."));
    }

    private static Schema text(String description) {
        return type(Schema.SchemaType.STRING).description(description);
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
