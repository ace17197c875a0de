package vn.chiso.criteria.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the generated contract with what holds for every operation and would only be repeated in each resource: bearer tokens,
 * problems, the two request headers, and the {@code kind} of sealed records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> STATUS = Map.of(
            "400", "The request is not valid.",
            "401", "Not signed in.",
            "403", "The caller's grants do not allow it.",
            "404", "It does not exist, or not for the caller.",
            "409", "It contradicts what is stored.",
            "412", "Somebody else has changed it: read it again.",
            "422", "Too large, or an Idempotency-Key used for another request.",
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
        components.getSchemas().values().stream()
                .filter(schema -> schema.getDiscriminator() != null)
                .toList()
                .forEach(schema -> nameKinds(schema, components.getSchemas()));
        contract.getPaths().getPathItems().forEach(ContractFilter::complete);
    }

    private static Schema problem() {
        var violation = object(Map.of(
                "pointer", text("Place in the body as JSON pointer."),
                "code", text("Stable name of the broken rule."),
                "detail", text("What is wrong, for people.")));
        var schema = object(Map.of(
                "type", text("urn:chiso:problem:<code>"),
                "title", text("One line in the language of Accept-Language, vi or en."),
                "code", text("Stable; clients branch on it."),
                "detail", text("What happened here."),
                "requestId", text("What to quote when asking for help.")));
        schema.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        schema.addProperty(
                "errors",
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation));
        return schema.description("RFC 9457 problem details.").required(List.of("type", "title", "status", "code"));
    }

    private static Schema object(Map<String, Schema> properties) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        properties.keySet().stream().sorted().forEach(name -> schema.addProperty(name, properties.get(name)));
        return schema;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    /** Each record of a sealed type says by which kind it is meant. */
    private static void nameKinds(Schema sealed, Map<String, Schema> schemas) {
        sealed.getDiscriminator().getMapping().forEach((kind, reference) -> {
            var schema = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
            schema.addProperty(
                    "kind",
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).constValue(kind));
            schema.addRequired("kind");
        });
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(
                        header("Idempotency-Key", "Makes a repeated request harmless for seven days.", false));
            }
            var made = operation.getResponses().getAPIResponse("201");
            if (made != null) {
                made.description("Made; Location and ETag tell where and which version.");
            }
            var versioned = requireIfMatch(operation);
            problem(operation, "401");
            problem(operation, "403");
            if (!path.startsWith("/api/v1/audit")) {
                problem(operation, "400");
            }
            if (path.contains("{")) {
                problem(operation, "404");
            }
            if (method != PathItem.HttpMethod.GET) {
                problem(operation, "409");
            }
            if (method == PathItem.HttpMethod.POST || path.endsWith("/nodes")) {
                problem(operation, "422");
            }
            if (versioned || path.matches(".*/(mergers|divisions|renamings|abolitions)")) {
                // Those guard several units at once, so the versions stand in the body.
                problem(operation, "412");
            }
            if (versioned) {
                problem(operation, "428");
            }
        });
    }

    private static boolean requireIfMatch(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters == null) {
            return false;
        }
        var ifMatch = parameters.stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .findFirst();
        ifMatch.ifPresent(parameter -> parameter.required(true).description("The ETag that was read: \"3\"."));
        return ifMatch.isPresent();
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200));
    }

    private static void problem(Operation operation, String status) {
        operation.getResponses().addAPIResponse(status, response(STATUS.get(status)));
    }

    private static APIResponse response(String description) {
        var body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
    }
}
