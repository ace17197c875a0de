package vn.chiso.criteria.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * A decision on units, as it was carried out.
 *
 * @param opened units that begin on the day
 * @param ended units that are no more from the day on
 * @param changed units that go on under another name or below another unit
 * @param serving vertical agencies whose areas passed on
 * @param reversal absent unless it was recorded wrongly and taken back: then the units are what they were before it
 */
record ReorganisationResponse(
        UUID id,
        ReorganisationKind kind,
        LocalDate effectiveOn,
        IssuedDocument decision,
        Instant recordedAt,
        List<UUID> opened,
        List<UUID> ended,
        List<UUID> changed,
        List<UUID> serving,
        ReversalResponse reversal) {}
