package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
public class Assignment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Duty duty;

    @Embedded
    private AssignedUnit unit;

    @Embedded
    private AccountableUnit accountable;

    @Embedded
    private Assignee assignee;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private WorkState work;

    @Enumerated(EnumType.STRING)
    private ReviewState review;

    @Enumerated(EnumType.STRING)
    private ExtensionState extension;

    @Enumerated(EnumType.STRING)
    private RefusalState refusal;

    @Column(name = "granted_extensions")
    private int grantedExtensions;

    @Column(name = "open_obstacles")
    private int openObstacles;

    private boolean excused;

    @Column(name = "excuse_reason")
    private String excuseReason;

    @Column(name = "recall_reason")
    private String recallReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Acceptance acceptance;

    @Embedded
    private Completion completion;

    protected Assignment() {
        // for Hibernate
    }

    void accept(String subject, BusinessClock clock) {
        requireUntouched();
        start(subject, clock);
    }

    private void requireUntouched() {
        if (refusal == RefusalState.PENDING) {
            throw new ProblemException(AssignmentProblem.REFUSAL_PENDING);
        }
        if (work != WorkState.NOT_STARTED) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_ALREADY_STARTED);
        }
    }

    /** @param subject null where the unit has to do it after all */
    private void start(String subject, BusinessClock clock) {
        work = WorkState.IN_PROGRESS;
        acceptance = new Acceptance(clock.now(), subject);
    }

    void delegate(Assignee person) {
        requireOpen();
        assignee = person;
    }

    /** Ends it for good; what the unit still asked for ends with it. */
    public void recall(String reason) {
        requireOpen();
        work = WorkState.RECALLED;
        recallReason = reason;
        openObstacles = 0;
        if (extension == ExtensionState.PENDING) {
            extension = ExtensionState.REFUSED;
        }
        if (refusal == RefusalState.PENDING) {
            refusal = RefusalState.ACCEPTED;
        }
    }

    /** Work that has begun is no longer refused: then its obstacles are told, or more time is asked for. */
    public void proposeRefusal() {
        requireUntouched();
        refusal = RefusalState.PENDING;
    }

    /** The unit has to do it after all. */
    public void rejectRefusal(BusinessClock clock) {
        refusal = RefusalState.REJECTED;
        start(null, clock);
    }

    /** Done from the performer's view; whether it counts is for the review to say. */
    public void reportDone(BusinessClock clock) {
        if (work != WorkState.IN_PROGRESS) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_IN_PROGRESS);
        }
        work = WorkState.DONE;
        review = ReviewState.PENDING;
        completion = new Completion(clock.now(), clock.today());
    }

    public void confirm() {
        review = ReviewState.CONFIRMED;
    }

    /**
     * A rejected or withdrawn result sends the work back; the day on which it was reported stays in the report.
     *
     * @param because how the review stands now
     */
    public void sendBack(ReviewState because) {
        review = because;
        work = WorkState.IN_PROGRESS;
        completion = null;
    }

    /** A delay that is not the unit's fault; the work no longer counts in its punctuality. */
    public void excuse(String reason, LocalDate today) {
        if (!isLate(today)) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_LATE);
        }
        excused = true;
        excuseReason = reason;
    }

    private boolean isLate(LocalDate today) {
        return work != WorkState.RECALLED
                && dueDate != null
                && (completion == null ? today : completion.on()).isAfter(dueDate);
    }

    /** @param most how many may be granted */
    public void askForExtension(int most) {
        requireOpen();
        if (dueDate == null) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_WITHOUT_DATE);
        }
        if (extension == ExtensionState.PENDING) {
            throw new ProblemException(AssignmentProblem.EXTENSION_PENDING);
        }
        if (grantedExtensions >= most) {
            throw new ProblemException(AssignmentProblem.EXTENSION_LIMIT_REACHED, most).at("/dueDate");
        }
        extension = ExtensionState.PENDING;
    }

    /** From now on whoever has the work answers for the new date. */
    public void extendTo(LocalDate date) {
        dueDate = date;
        extension = ExtensionState.APPROVED;
        grantedExtensions++;
        accountable = new AccountableUnit(unit.id(), unit.code());
    }

    public void refuseExtension() {
        extension = ExtensionState.REFUSED;
    }

    public void meetObstacle() {
        requireOpen();
        openObstacles++;
    }

    public void answerObstacle() {
        openObstacles = Math.max(0, openObstacles - 1);
    }

    public void requireOpen() {
        if (!work.isOpen()) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_OPEN);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Duty duty() {
        return duty;
    }

    public NamedUnit unit() {
        return unit.named();
    }

    UUID accountableUnitId() {
        return accountable.id();
    }

    Assignee assignee() {
        return assignee;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    WorkState work() {
        return work;
    }

    public ReviewState review() {
        return review;
    }

    ExtensionState extension() {
        return extension;
    }

    RefusalState refusal() {
        return refusal;
    }

    int grantedExtensions() {
        return grantedExtensions;
    }

    int openObstacles() {
        return openObstacles;
    }

    boolean isExcused() {
        return excused;
    }

    String excuseReason() {
        return excuseReason;
    }

    String recallReason() {
        return recallReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant acceptedAt() {
        return acceptance == null ? null : acceptance.at();
    }

    Instant doneAt() {
        return completion == null ? null : completion.at();
    }

    LocalDate doneOn() {
        return completion == null ? null : completion.on();
    }
}
