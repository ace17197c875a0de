package vn.chiso.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract of every service with what holds for all operations and would only be repeated in each resource: bearer
 * tokens, problems, the two request headers, and the {@code kind} of sealed records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String IF_MATCH = "If-Match";

    private final Set<String> idempotent;

    /** @param classes of the application: they tell which operations take an Idempotency-Key */
    public ContractFilter(IndexView classes) {
        idempotent = IdempotentPaths.in(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        "SecurityScheme",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OIDC access token with the claim grants: role@unit-code."));
        contract.getComponents().addSchema(ProblemContract.SCHEMA, ProblemContract.schema());
        nameKinds(contract.getComponents().getSchemas());
        contract.getPaths().getPathItems().forEach(this::complete);
    }

    /** Each record of a sealed type says by which kind it is meant. */
    private static void nameKinds(Map<String, Schema> schemas) {
        schemas.values().stream()
                .map(Schema::getDiscriminator)
                .filter(discriminator -> discriminator != null && discriminator.getMapping() != null)
                .toList()
                .forEach(discriminator -> discriminator.getMapping().forEach((kind, reference) -> {
                    var schema = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
                    schema.addProperty(
                            discriminator.getPropertyName(),
                            type(Schema.SchemaType.STRING).constValue(kind));
                    schema.addRequired(discriminator.getPropertyName());
                }));
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST && idempotent.contains(path)) {
                operation.addParameter(OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(Parameter.In.HEADER)
                        .description("Makes a repeated request harmless for seven days.")
                        .schema(type(Schema.SchemaType.STRING).maxLength(200)));
            }
            var made = operation.getResponses().getAPIResponse("201");
            if (made != null) {
                made.description("Made; Location and ETag tell where and which version.");
            }
            var changes = method != PathItem.HttpMethod.GET;
            ProblemContract.complete(operation.getResponses(), changes, requireIfMatch(operation));
        });
    }

    private static boolean requireIfMatch(Operation operation) {
        if (operation.getParameters() == null) {
            return false;
        }
        var ifMatch = operation.getParameters().stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .findFirst();
        // One that says itself when it is wanted stays as it is.
        ifMatch.filter(parameter -> parameter.getDescription() == null)
                .ifPresent(parameter -> parameter.required(true).description("The ETag that was read: \"3\"."));
        return ifMatch.isPresent();
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
