package vn.chiso.platform.problem;

/** Errors that any service can answer. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_BODY(400),
    MALFORMED_REQUEST(400),
    VALIDATION_FAILED(400),
    INVALID_CURSOR(400),
    INVALID_IDEMPOTENCY_KEY(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    SOURCE_ID_REUSED(409),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    CLOCK_NOT_ADJUSTABLE(403),
    INTERNAL_ERROR(500),
    UPSTREAM_UNAVAILABLE(503),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
