package vn.chiso.platform.contract;

import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same everywhere: the headers of changes, and the ids in paths. */
final class ParameterContract {

    private static final String IF_MATCH = "If-Match";

    private ParameterContract() {}

    static void takeKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "Makes a repeated request harmless for seven days: up to 200 visible ASCII characters, best"
                                + " a new UUID a request. A repetition is given the first answer; the same key with another"
                                + " request is refused with 422.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200)));
    }

    /** Whether the operation wants to know which version it changes; says so where the resource does not. */
    static boolean requireIfMatch(Operation operation) {
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

    /** {@code id} is that of what the path names before it; {@code taskId} says itself whose it is. */
    static void describeIds(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                    .filter(parameter -> parameter.getName().matches("id|[a-z]+Id"))
                    .forEach(parameter ->
                            parameter.description("Id of the " + thing(path, parameter.getName()) + ", a UUID."));
        }
    }

    private static String thing(String path, String name) {
        if (!name.equals("id")) {
            return name.substring(0, name.length() - "Id".length()).toLowerCase(Locale.ROOT);
        }
        var before = path.substring(0, path.indexOf("/{id}"));
        return singular(before.substring(before.lastIndexOf('/') + 1)).replace('-', ' ');
    }

    private static String singular(String collection) {
        if (collection.endsWith("ies")) {
            return collection.substring(0, collection.length() - "ies".length()) + "y";
        }
        return collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
    }
}
