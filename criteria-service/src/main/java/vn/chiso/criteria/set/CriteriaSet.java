package vn.chiso.criteria.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

/** The head of a criteria set and its life: a draft is written, published once, and later superseded or withdrawn. */
@Entity
@Table(name = "criteria_set")
class CriteriaSet {

    @Id
    private UUID id;

    @Version
    private long version;

    private String programme;
    private String title;
    private String period;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
    @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
    @AttributeOverride(name = "issuerUnitId", column = @Column(name = "decision_issuer_unit_id"))
    private IssuedDocument decision;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private SetStatus status = SetStatus.DRAFT;

    private int revision;

    @Column(name = "supersedes_id")
    private UUID supersedes;

    @Column(name = "rounding_scale")
    private int roundingScale;

    @Column(name = "rounding_mode")
    @Enumerated(EnumType.STRING)
    private Rounding.Mode roundingMode;

    @Column(name = "nodes_changed_at")
    private Instant nodesChangedAt;

    protected CriteriaSet() {}

    CriteriaSet(CriteriaSetRequest request, int revision, Instant now) {
        id = Ids.next();
        programme = request.programme();
        title = request.title();
        period = request.period();
        decision = request.decision();
        coverage = request.coverage();
        supersedes = request.supersedes();
        roundingScale = request.rounding().scale();
        roundingMode = request.rounding().mode();
        nodesChangedAt = now;
        this.revision = revision;
    }

    /** The criteria are rows of their own; that they changed moves the version of the set. */
    void criteriaReplaced(Instant now) {
        require(SetStatus.DRAFT, SetProblem.CRITERIA_SET_NOT_DRAFT);
        nodesChangedAt = now;
    }

    void publish() {
        require(SetStatus.DRAFT, SetProblem.CRITERIA_SET_NOT_DRAFT);
        status = SetStatus.PUBLISHED;
    }

    void supersede() {
        require(SetStatus.PUBLISHED, SetProblem.CRITERIA_SET_NOT_PUBLISHED);
        status = SetStatus.SUPERSEDED;
    }

    void withdraw() {
        require(SetStatus.PUBLISHED, SetProblem.CRITERIA_SET_NOT_PUBLISHED);
        status = SetStatus.WITHDRAWN;
    }

    private void require(SetStatus expected, SetProblem otherwise) {
        if (status != expected) {
            throw new ProblemException(otherwise, status);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String programme() {
        return programme;
    }

    String title() {
        return title;
    }

    String period() {
        return period;
    }

    IssuedDocument decision() {
        return decision;
    }

    UUID issuer() {
        return decision.issuerUnitId();
    }

    Coverage coverage() {
        return coverage;
    }

    SetStatus status() {
        return status;
    }

    boolean isDraft() {
        return status == SetStatus.DRAFT;
    }

    int revision() {
        return revision;
    }

    UUID supersedes() {
        return supersedes;
    }

    Rounding rounding() {
        return new Rounding(roundingScale, roundingMode);
    }
}
