package vn.chiso.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, String etag, JsonNode body) {

    private static final int FIRST_ERROR = 300;

    boolean isSuccess() {
        return status < FIRST_ERROR;
    }

    /** Code of the problem, or nothing when the body is none. */
    String problem() {
        return body.path("code").asText("");
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
