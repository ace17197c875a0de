package vn.chiso.task.feed;

import java.util.UUID;

/**
 * A feed that is not revoked.
 *
 * @param unitId null for the assignments of the person
 */
record Feed(UUID id, String name, UUID unitId, String person) {}
