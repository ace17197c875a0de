package vn.chiso.scoring.consistency.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.consistency.rule.RuleId;

/** The recorded decision that a finding is no fault, or will not be mended. */
@Entity(name = "ConsistencyWaiver")
@Immutable
@Table(name = "consistency_waiver")
class Waiver {

    @Id
    private UUID id;

    @Column(name = "check_id")
    private UUID checkId;

    @Enumerated(EnumType.STRING)
    private RuleId rule;

    private String pointer;
    private String reason;

    @Column(name = "waived_by")
    private String waivedBy;

    @Column(name = "waived_at")
    private Instant waivedAt;

    protected Waiver() {}

    Waiver(UUID checkId, StoredFinding finding, String reason, String waivedBy, Instant waivedAt) {
        this.id = Ids.next();
        this.checkId = checkId;
        this.rule = finding.rule();
        this.pointer = finding.pointer();
        this.reason = reason;
        this.waivedBy = waivedBy;
        this.waivedAt = waivedAt;
    }

    UUID checkId() {
        return checkId;
    }

    RuleId rule() {
        return rule;
    }

    String pointer() {
        return pointer;
    }

    WaiverResponse response() {
        return new WaiverResponse(id, rule, pointer, reason, waivedBy, waivedAt);
    }
}
