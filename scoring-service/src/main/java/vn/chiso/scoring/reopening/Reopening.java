package vn.chiso.scoring.reopening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.scorecard.Author;
import vn.chiso.scoring.scorecard.Scorecard;

/** One card given back once: never changed, so that all of them can be told later. */
@Entity
@Immutable
@Table(name = "reopening")
class Reopening {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "scorecard_id")
    private UUID scorecardId;

    @Column(name = "assessed_unit_id")
    private UUID assessedUnitId;

    private String reason;
    private LocalDate until;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Reopening() {}

    /** @param card already reopened: its deadline is the one that was granted */
    Reopening(Scorecard card, String reason, Author by, Instant at) {
        this.id = Ids.next();
        this.campaignId = card.campaignId();
        this.scorecardId = card.id();
        this.assessedUnitId = card.assessedUnitId();
        this.reason = reason;
        this.until = card.selfScoringUntil();
        this.openedBy = by.username();
        this.openedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID scorecardId() {
        return scorecardId;
    }

    UUID assessedUnitId() {
        return assessedUnitId;
    }

    String reason() {
        return reason;
    }

    LocalDate until() {
        return until;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }
}
