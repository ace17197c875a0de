package vn.chiso.scoring.result;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/** A published result. It has no method that changes it, Hibernate writes it once, and a trigger refuses every update. */
@Entity
@Immutable
@Table(name = "result")
class Result {

    /** Results never change, so there is one version of each. */
    static final long VERSION = 1;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "scorecard_id")
    private UUID scorecardId;

    private String programme;
    private String period;

    @Column(name = "organiser_unit_id")
    private UUID organiserUnitId;

    @Column(name = "assessed_unit_id")
    private UUID assessedUnitId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] parties;

    @Column(name = "chain_position")
    private long chainPosition;

    private int edition;

    // Else Hibernate would write and parse it once more for each row.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private JsonNode snapshot;

    private String sha256;

    @Column(name = "previous_sha256")
    private String previousSha256;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Result() {}

    Result(ResultSnapshot content, JsonNode snapshot, Collection<UUID> parties) {
        this.id = content.id();
        this.campaignId = content.campaignId();
        this.scorecardId = content.scorecardId();
        this.programme = content.programme();
        this.period = content.period();
        this.organiserUnitId = content.organiserUnit().id();
        this.assessedUnitId = content.assessedUnit().id();
        this.parties = parties.toArray(UUID[]::new);
        this.chainPosition = content.chainPosition();
        this.edition = content.editionNumber();
        this.snapshot = snapshot;
        this.sha256 = CanonicalJson.sha256(snapshot);
        this.previousSha256 = content.previousSha256();
        this.publishedAt = content.publishedAt();
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

    String programme() {
        return programme;
    }

    String period() {
        return period;
    }

    UUID organiserUnitId() {
        return organiserUnitId;
    }

    UUID assessedUnitId() {
        return assessedUnitId;
    }

    Set<UUID> parties() {
        return new HashSet<>(Arrays.asList(parties));
    }

    long chainPosition() {
        return chainPosition;
    }

    Edition edition() {
        return new Edition(campaignId, edition);
    }

    JsonNode snapshot() {
        return snapshot;
    }

    String sha256() {
        return sha256;
    }

    String previousSha256() {
        return previousSha256;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
