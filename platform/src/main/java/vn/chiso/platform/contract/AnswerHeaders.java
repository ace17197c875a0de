package vn.chiso.platform.contract;

import static vn.chiso.platform.contract.SharedParts.E_TAG;
import static vn.chiso.platform.contract.SharedParts.LINK;
import static vn.chiso.platform.contract.SharedParts.LOCATION;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers of good answers: an ETag where what is answered has a version or says that it is tagged, 304 where such is read, a Link
 * where there are pages, a Location where something was made. The tests of every service compare them with what it really sends.
 */
final class AnswerHeaders {

    private static final String JSON = "application/json";
    private static final String VERSION = "version";
    private static final String CREATED = "Created";

    private final Map<String, Schema> schemas;

    AnswerHeaders(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** @param tagged whether the method says so itself */
    void complete(HttpMethod verb, Operation operation, boolean tagged) {
        if (verb == HttpMethod.GET && (tagged || readsVersion(operation))) {
            operation.addParameter(SharedParts.parameter(SharedParts.IF_NONE_MATCH));
            var known = operation.getResponses().getAPIResponse("304");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            known != null
                                    ? known
                                    : OASFactory.createAPIResponse()
                                            .description("What the client has is still what would be answered."));
        }
        boolean paged = takes(operation, "cursor");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("304") || isGood(status) && (tagged || hasVersion(response))) {
                add(response, E_TAG);
            }
            if (status.equals("200") && paged) {
                add(response, LINK);
            }
            // What is put is where it was put.
            if (verb == HttpMethod.POST && (status.equals("201") || status.equals("202"))) {
                add(response, LOCATION);
            }
            if (verb == HttpMethod.POST && status.equals("201") && isUnsaid(response.getDescription())) {
                response.description(
                        response.getHeaders().containsKey(E_TAG)
                                ? "Made; Location and ETag tell where and which version."
                                : "Made; Location tells where.");
            }
        });
    }

    /** Where a resource says nothing the scanner has the name of the status. */
    private static boolean isUnsaid(String description) {
        return description == null || description.isBlank() || description.equals(CREATED);
    }

    private static boolean isGood(String status) {
        return status.startsWith("2");
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private boolean readsVersion(Operation operation) {
        var read = operation.getResponses().getAPIResponse("200");
        return read != null && hasVersion(read);
    }

    private boolean hasVersion(APIResponse response) {
        if (response.getContent() == null) {
            return false;
        }
        MediaType json = response.getContent().getMediaType(JSON);
        if (json == null || json.getSchema() == null || json.getSchema().getRef() == null) {
            return false;
        }
        var reference = json.getSchema().getRef();
        var schema = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey(VERSION);
    }

    /** What a resource says of a header itself stays as it is. */
    private static void add(APIResponse response, String header) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(header)) {
            response.addHeader(header, SharedParts.header(header));
        }
    }
}
