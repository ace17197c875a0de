package vn.chiso.criteria.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

/** How the results of a programme become classes and ranks: written as a draft, published once, then superseded or withdrawn. */
@Entity
class Regulation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String programme;
    private String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] periods;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
    private LocalDate decisionDate;

    @Column(name = "decision_issuer_unit_id")
    private UUID issuer;

    private boolean complete;
    private String note;

    @Enumerated(EnumType.STRING)
    private RegulationStatus status = RegulationStatus.DRAFT;

    private int revision;

    @Column(name = "supersedes_id")
    private UUID supersedes;

    @JdbcTypeCode(SqlTypes.JSON)
    private RegulationContent content;

    protected Regulation() {}

    Regulation(RegulationRequest request, int revision) {
        id = Ids.next();
        write(request, revision);
    }

    /** Replaces a draft as a whole. */
    void rewrite(RegulationRequest request, int newRevision) {
        requireDraft();
        write(request, newRevision);
    }

    private void write(RegulationRequest request, int itsRevision) {
        programme = request.programme();
        title = request.title();
        periods = request.periods().toArray(String[]::new);
        decisionNumber = request.decision().number();
        decisionDate = request.decision().date();
        issuer = request.decision().issuerUnitId();
        complete = request.complete();
        note = request.note();
        supersedes = request.supersedes();
        content = request.content();
        revision = itsRevision;
    }

    void publish() {
        requireDraft();
        status = RegulationStatus.PUBLISHED;
    }

    void supersede() {
        require(RegulationStatus.PUBLISHED, RegulationProblem.REGULATION_NOT_PUBLISHED);
        status = RegulationStatus.SUPERSEDED;
    }

    void withdraw() {
        require(RegulationStatus.PUBLISHED, RegulationProblem.REGULATION_NOT_PUBLISHED);
        status = RegulationStatus.WITHDRAWN;
    }

    void requireDraft() {
        require(RegulationStatus.DRAFT, RegulationProblem.REGULATION_NOT_DRAFT);
    }

    private void require(RegulationStatus expected, RegulationProblem otherwise) {
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

    List<String> periods() {
        return List.of(periods);
    }

    RegulationDecision decision() {
        return new RegulationDecision(decisionNumber, decisionDate, issuer);
    }

    UUID issuer() {
        return issuer;
    }

    boolean complete() {
        return complete;
    }

    String note() {
        return note;
    }

    RegulationStatus status() {
        return status;
    }

    boolean isDraft() {
        return status == RegulationStatus.DRAFT;
    }

    int revision() {
        return revision;
    }

    UUID supersedes() {
        return supersedes;
    }

    RegulationContent content() {
        return content;
    }
}
