package vn.chiso.scoring.recompute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.scoring.result.PublishedResults.Examined;
import vn.chiso.scoring.result.ResultEvent;

/**
 * {@code result-recompute-mismatch} on {@code scoring.result}: a published result is not, or no longer, what is stored or what comes
 * out of its inputs. Its key is its own, so that it never takes the place of the result's state; sent once for each finding.
 */
public record MismatchEvent(
        UUID id,
        long version,
        UUID resultId,
        UUID campaignId,
        String programme,
        String period,
        UUID organiserUnitId,
        Unit assessedUnit,
        String sha256,
        String recomputedSha256,
        boolean contentIntact,
        boolean chainIntact,
        List<String> differences,
        Instant foundAt) {

    static final String TYPE = "chiso.scoring.result-recompute-mismatch.v1";

    /** The unit as the row names it: what the snapshot says may be what was changed. */
    public record Unit(UUID id) {}

    static OutgoingEvent of(UUID id, Examined found, Instant foundAt) {
        var verification = found.verification();
        var body = new MismatchEvent(
                id,
                0,
                found.id(),
                found.campaignId(),
                found.programme(),
                found.period(),
                found.organiserUnitId(),
                new Unit(found.assessedUnitId()),
                verification.sha256(),
                verification.recomputedSha256(),
                verification.contentIntact(),
                verification.chainIntact(),
                verification.differences(),
                foundAt);
        return OutgoingEvent.of(ResultEvent.TOPIC, id, 0, TYPE, body);
    }
}
