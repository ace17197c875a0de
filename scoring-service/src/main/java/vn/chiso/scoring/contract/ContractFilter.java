package vn.chiso.scoring.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds what holds for every operation and would only be repeated in each resource: bearer tokens, problems, request headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> MEANINGS = Map.of(
            "400", "The request is not well-formed.",
            "401", "Not signed in.",
            "403", "The caller's grants do not allow it.",
            "404", "It does not exist, or not for the caller.",
            "409", "The present state does not allow it.",
            "412", "Somebody else has changed it: read it again.",
            "422", "The content breaks a rule; errors say which and where.",
            "428", "The If-Match header is missing.");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        components.addSecurityScheme(
                "SecurityScheme",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OIDC access token with the claim grants: role@unit-code."));
        components.addSchema(PROBLEM, problem());
        components.addSchema("InputValue", EngineSchemas.inputValue());
        components.addSchema("Step", EngineSchemas.step());
        contract.getPaths().getPathItems().values().forEach(ContractFilter::complete);
    }

    private static void complete(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(Parameter.In.HEADER)
                        .description("Makes a repeated request harmless for seven days.")
                        .schema(type(Schema.SchemaType.STRING).maxLength(200)));
            }
            statuses(method, operation).forEach(status -> respond(operation, status));
        });
    }

    private static List<String> statuses(PathItem.HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of("400", "401", "403", "404"));
        if (method != PathItem.HttpMethod.GET) {
            statuses.addAll(List.of("409", "422"));
        }
        if (requireIfMatch(operation)) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private static boolean requireIfMatch(Operation operation) {
        if (operation.getParameters() == null) {
            return false;
        }
        var ifMatch = operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .findFirst();
        ifMatch.ifPresent(parameter -> parameter.required(true).description("The ETag that was read: \"3\"."));
        return ifMatch.isPresent();
    }

    private static void respond(Operation operation, String status) {
        var body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(MEANINGS.get(status))
                                .content(OASFactory.createContent().addMediaType("application/problem+json", body)));
    }

    private static Schema problem() {
        var violation = type(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("Place in the body as JSON pointer."))
                .addProperty("code", text("Stable name of the broken rule."))
                .addProperty("detail", text("What is wrong, for people."));
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
