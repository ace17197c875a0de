package vn.chiso.scoring.result.snapshot;

import java.util.UUID;

/**
 * Why there is a new result in the place of an earlier one, which stays as it is.
 *
 * @param revises the result before
 * @param becauseOf the revised result of another unit where only rank, class or what follows from them changed; else null
 */
public record ResultRevision(UUID revises, String reason, UUID becauseOf) {}
