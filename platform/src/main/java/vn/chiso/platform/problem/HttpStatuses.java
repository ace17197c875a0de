package vn.chiso.platform.problem;

/** The problem that stands for a status which the HTTP layer itself answers. */
final class HttpStatuses {

    private HttpStatuses() {}

    static ProblemType problem(int status) {
        return switch (status) {
            case 401 -> PlatformProblem.UNAUTHENTICATED;
            case 403 -> PlatformProblem.FORBIDDEN;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.PAYLOAD_TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformProblem.SERVICE_UNAVAILABLE;
            default -> status < 500 ? PlatformProblem.MALFORMED_REQUEST : PlatformProblem.INTERNAL_ERROR;
        };
    }
}
