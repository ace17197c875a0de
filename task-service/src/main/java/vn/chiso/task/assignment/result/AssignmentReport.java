package vn.chiso.task.assignment.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.target.TargetReader;
import vn.chiso.task.target.TargetVerdict;

/** A result report and its review. A rejected or withdrawn report stays as it is and is followed by another. */
@Entity
@Table(name = "assignment_report")
class AssignmentReport {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private String summary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "evidence_ids")
    private UUID[] evidenceIds;

    @Column(name = "actual_value")
    private BigDecimal actualValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_verdict")
    private TargetVerdict targetVerdict;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    private String reason;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected AssignmentReport() {
        // for Hibernate
    }

    AssignmentReport(UUID assignmentId, String summary, List<UUID> evidence, String subject, BusinessClock clock) {
        this.id = Ids.next();
        this.assignmentId = assignmentId;
        this.summary = summary;
        this.evidenceIds = evidence.toArray(UUID[]::new);
        this.reportedBy = subject;
        this.reportedAt = clock.now();
        this.reportedOn = clock.today();
    }

    /** As the target was written when the result was reported. */
    void reach(BigDecimal value, String target) {
        actualValue = value;
        targetVerdict = value == null || target == null
                ? null
                : TargetReader.read(target).judge(value);
    }

    void review(ReviewDecision taken, String why, String subject, BusinessClock clock) {
        decision = taken;
        reason = why;
        reviewedBy = subject;
        reviewedAt = clock.now();
    }

    void withdraw(BusinessClock clock) {
        withdrawnAt = clock.now();
    }

    boolean isUnreviewed() {
        return decision == null && withdrawnAt == null;
    }

    boolean isRejected() {
        return decision == ReviewDecision.REJECT;
    }

    ReportResponse response() {
        return new ReportResponse(
                id,
                summary,
                Arrays.asList(evidenceIds),
                actualValue,
                targetVerdict,
                reportedAt,
                reportedOn,
                withdrawnAt,
                decision,
                reason,
                reviewedAt);
    }
}
