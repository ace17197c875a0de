package vn.chiso.verifier;

/**
 * A command that a client was told is done.
 *
 * @param createdId of what it made, null if it made nothing with an id
 */
public record AcknowledgedWrite(String idempotencyKey, int status, String createdId) {}
