package vn.chiso.scoring.indicator;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a value comes from.
 *
 * @param sourceId aggregate behind an automatic value, null for one that was typed in
 * @param sourceVersion version of that aggregate
 * @param survey null where nobody was asked
 * @param recordedAt business time
 */
record Provenance(
        String source, UUID sourceId, Long sourceVersion, Survey survey, String recordedBy, Instant recordedAt) {}
