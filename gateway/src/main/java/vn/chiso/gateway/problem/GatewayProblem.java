package vn.chiso.gateway.problem;

/** Every error that the gateway itself makes. Codes are never renamed; texts are in {@code problems_*.properties}. */
public enum GatewayProblem {
    MALFORMED_REQUEST("malformed-request", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FOREIGN_ORIGIN("foreign-origin", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    REQUEST_TIMEOUT("request-timeout", 408),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    INTERNAL_ERROR("internal-error", 500),
    UPSTREAM_BROKEN("upstream-broken", 502),
    UPSTREAM_UNAVAILABLE("upstream-unavailable", 503),
    IDENTITY_PROVIDER_UNAVAILABLE("identity-provider-unavailable", 503),
    UPSTREAM_TIMEOUT("upstream-timeout", 504),
    HTTP_VERSION_NOT_SUPPORTED("http-version-not-supported", 505);

    private final String code;
    private final int status;

    GatewayProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** Whether the way a request is written earns it, whoever sent it and whatever it wanted. */
    public boolean isFaultOfForm() {
        return switch (this) {
            case MALFORMED_REQUEST, REQUEST_TIMEOUT, URI_TOO_LONG, HEADERS_TOO_LARGE, HTTP_VERSION_NOT_SUPPORTED ->
                true;
            case UNAUTHENTICATED,
                    FOREIGN_ORIGIN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    PAYLOAD_TOO_LARGE,
                    TOO_MANY_REQUESTS,
                    INTERNAL_ERROR,
                    UPSTREAM_BROKEN,
                    UPSTREAM_UNAVAILABLE,
                    IDENTITY_PROVIDER_UNAVAILABLE,
                    UPSTREAM_TIMEOUT -> false;
        };
    }
}
