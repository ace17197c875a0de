package vn.chiso.task.feed;

import java.util.Set;
import java.util.UUID;

/**
 * A feed that may be read.
 *
 * @param unitId      null for the assignments of the person
 * @param readerUnits of which the maker was a party when he was last seen; a person's feed shows no work of others
 */
record Feed(UUID id, String name, UUID unitId, String person, Set<UUID> readerUnits) {}
