package vn.chiso.criteria.set.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.chiso.platform.id.Ids;

/** The recorded decision that a warning is meant as it is. Kept with the set for ever once that is published. */
@Entity
@Immutable
@Table(name = "lint_waiver")
class Waiver {

    @Id
    private UUID id;

    @Column(name = "set_id")
    private UUID setId;

    private String rule;

    @Column(name = "criterion_code")
    private String criterionCode;

    private String place;
    private String reason;

    @Column(name = "waived_by")
    private String waivedBy;

    @Column(name = "waived_at")
    private Instant waivedAt;

    protected Waiver() {}

    Waiver(UUID setId, WaiverSubject subject, String reason, String waivedBy, Instant waivedAt) {
        id = Ids.next();
        this.setId = setId;
        rule = subject.rule();
        criterionCode = subject.criterionCode();
        place = subject.place();
        this.reason = reason;
        this.waivedBy = waivedBy;
        this.waivedAt = waivedAt;
    }

    UUID id() {
        return id;
    }

    UUID setId() {
        return setId;
    }

    WaiverSubject subject() {
        return new WaiverSubject(rule, criterionCode, place);
    }

    WaiverResponse response() {
        return new WaiverResponse(id, rule, criterionCode, place, reason, waivedBy, waivedAt);
    }
}
