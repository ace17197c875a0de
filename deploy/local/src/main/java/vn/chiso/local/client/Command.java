package vn.chiso.local.client;

/**
 * A request that was to change something, with all its attempts.
 *
 * @param requestId what every attempt carried as {@code X-Request-Id}; of a POST it is the idempotency key as well
 * @param resourceId of what was answered, or empty
 */
public record Command(
        String username, String method, String path, String requestId, Ending ending, int status, String resourceId) {

    /** What is known in the end. */
    public enum Ending {
        ACKNOWLEDGED,
        REFUSED,
        /** An attempt got no answer, and none that came later tells what it did. */
        UNKNOWN
    }
}
