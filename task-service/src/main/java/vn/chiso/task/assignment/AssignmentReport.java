package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;

/** A result report and its review. A rejected report stays as it is and is followed by another. */
@Entity
@Table(name = "assignment_report")
class AssignmentReport {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private String summary;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

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

    AssignmentReport(UUID assignmentId, String summary, String subject, BusinessClock clock) {
        this.id = Ids.next();
        this.assignmentId = assignmentId;
        this.summary = summary;
        this.reportedBy = subject;
        this.reportedAt = clock.now();
        this.reportedOn = clock.today();
    }

    void review(ReviewDecision taken, String why, String subject, BusinessClock clock) {
        decision = taken;
        reason = why;
        reviewedBy = subject;
        reviewedAt = clock.now();
    }

    boolean isUnreviewed() {
        return decision == null;
    }

    UUID id() {
        return id;
    }

    String summary() {
        return summary;
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    ReviewDecision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
