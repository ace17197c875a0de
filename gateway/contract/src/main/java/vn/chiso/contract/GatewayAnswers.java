package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the gateway may answer to any operation, and no service knows of. */
final class GatewayAnswers {

    static final String DESCRIPTION = """
            The whole API of Chiso, as the gateway serves it. Every operation but calendar feeds and stream tickets needs a \
            bearer. `429` with `RateLimit`, `RateLimit-Policy` and `Retry-After` comes from the gateway, and so do \
            `502` (it is not known whether the request was carried out), `503` (it was not) and `504`. All errors are \
            `application/problem+json` with a stable `code`.""";

    private static final String USED_UP = "The caller, partner or address has used up its quota.";
    private static final String PROBLEM = ServiceContract.SCHEMAS + "Problem";

    private GatewayAnswers() {}

    static void addTo(ObjectNode responses) {
        if (responses.path("429") instanceof ObjectNode told) {
            told.put("description", told.path("description").asText() + " Or: " + USED_UP);
            addHeaders(told);
        } else {
            responses.putObject("429").put("$ref", "#/components/responses/TooManyRequests");
        }
    }

    /**
     * OpenAPI wants a description of each answer; what the services' generator leaves out are accepted jobs. And it leaves
     * out what a file is, of which the generated clients would make nothing at all.
     */
    static void describe(ObjectNode responses) {
        for (JsonNode media : responses.path("200").path("content")) {
            if (media instanceof ObjectNode file && !file.has("schema")) {
                file.putObject("schema").put("type", "string").put("format", "binary");
            }
        }
        if (responses.path("202") instanceof ObjectNode accepted && !accepted.has("description")) {
            accepted.put("description", "Accepted; Location tells where the job can be watched.");
        }
    }

    static void addToComponents(ObjectNode components) {
        ObjectNode response = components.putObject("responses").putObject("TooManyRequests");
        response.put("description", USED_UP);
        addHeaders(response);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", PROBLEM);
    }

    private static void addHeaders(ObjectNode response) {
        ObjectNode headers = response.withObject("headers");
        header(headers, "RateLimit", "What is left, and until when: \"caller\";r=0;t=42.", "string");
        header(headers, "RateLimit-Policy", "The quota: \"caller\";q=12000;w=60.", "string");
        header(headers, "Retry-After", "Seconds until the next request is worth while.", "integer");
    }

    private static void header(ObjectNode headers, String name, String description, String type) {
        ObjectNode header = headers.putObject(name);
        header.put("description", description);
        header.putObject("schema").put("type", type);
    }
}
