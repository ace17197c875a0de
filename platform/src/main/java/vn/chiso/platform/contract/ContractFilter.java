package vn.chiso.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract of every service with what holds for all operations and would only be repeated in each resource: bearer
 * tokens, problems, headers, ids in paths, and the {@code kind} of sealed records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final ResourceMethods methods;

    /** @param classes of the application: they tell which operations take an Idempotency-Key or answer 304 */
    public ContractFilter(IndexView classes) {
        methods = new ResourceMethods(classes);
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
        SharedParts.addTo(contract.getComponents());
        var headers = new AnswerHeaders(contract.getComponents().getSchemas());
        contract.getPaths().getPathItems().forEach((path, item) -> complete(path, item, headers));
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

    private void complete(String path, PathItem item, AnswerHeaders headers) {
        item.getOperations().forEach((method, operation) -> {
            if (methods.isIdempotent(method, path)) {
                ParameterContract.takeKey(operation);
            }
            ParameterContract.describeIds(path, operation);
            headers.complete(method, operation, methods.isTagged(method, path));
            operation.addParameter(SharedParts.parameter(SharedParts.ACCEPT_LANGUAGE));
            var changes = method != PathItem.HttpMethod.GET;
            ProblemContract.complete(operation.getResponses(), changes, ParameterContract.requireIfMatch(operation));
            if (methods.isOpen(method, path)) {
                ProblemContract.withoutSignIn(operation.getResponses());
            }
        });
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
