package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.unit.NamedUnit;

/**
 * One unit's duty for one occurrence of a task. Rows are made set-based when a plan is issued; here they change, along three
 * axes that are never merged.
 */
@Entity
@Table(name = "assignment")
class Assignment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "requirement_code")
    private String requirementCode;

    @Column(name = "criterion_code")
    private String criterionCode;

    private String title;
    private String target;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "assignee_position")
    private String assigneePosition;

    @Column(name = "owner_unit_id")
    private UUID ownerUnitId;

    @Column(name = "standing_office_unit_id")
    private UUID standingOfficeUnitId;

    @Column(name = "deadline_text")
    private String deadlineText;

    @Column(name = "original_due_date")
    private LocalDate originalDueDate;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private WorkState work;

    @Enumerated(EnumType.STRING)
    private ReviewState review;

    @Enumerated(EnumType.STRING)
    private ExtensionState extension;

    private boolean excused;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected Assignment() {
        // for Hibernate
    }

    void accept(String subject, BusinessClock clock) {
        if (work != WorkState.NOT_STARTED) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_ALREADY_STARTED);
        }
        work = WorkState.IN_PROGRESS;
        acceptedBy = subject;
        acceptedAt = clock.now();
    }

    /** Done from the performer's view; whether it counts is for the review to say. */
    void reportDone(BusinessClock clock) {
        if (work != WorkState.IN_PROGRESS) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_IN_PROGRESS);
        }
        work = WorkState.DONE;
        review = ReviewState.PENDING;
        doneAt = clock.now();
        doneOn = clock.today();
    }

    /** A rejected result sends the work back; the day on which it was reported stays in the report. */
    void review(ReviewDecision decision) {
        if (review != ReviewState.PENDING) {
            throw new ProblemException(AssignmentProblem.NO_REPORT_TO_REVIEW);
        }
        switch (decision) {
            case CONFIRM -> review = ReviewState.CONFIRMED;
            case REJECT -> {
                review = ReviewState.REJECTED;
                work = WorkState.IN_PROGRESS;
                doneAt = null;
                doneOn = null;
            }
        }
    }

    boolean wasAcceptedBy(String subject) {
        return subject.equals(acceptedBy);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID taskId() {
        return taskId;
    }

    String requirementCode() {
        return requirementCode;
    }

    String criterionCode() {
        return criterionCode;
    }

    String title() {
        return title;
    }

    String target() {
        return target;
    }

    UUID unitId() {
        return unitId;
    }

    NamedUnit unit() {
        return new NamedUnit(unitId, unitCode, unitName);
    }

    String assigneePosition() {
        return assigneePosition;
    }

    UUID ownerUnitId() {
        return ownerUnitId;
    }

    UUID standingOfficeUnitId() {
        return standingOfficeUnitId;
    }

    String deadlineText() {
        return deadlineText;
    }

    LocalDate originalDueDate() {
        return originalDueDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    WorkState work() {
        return work;
    }

    ReviewState review() {
        return review;
    }

    ExtensionState extension() {
        return extension;
    }

    boolean isExcused() {
        return excused;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    LocalDate doneOn() {
        return doneOn;
    }
}
