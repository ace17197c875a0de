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
 * One unit's duty for one occurrence of a task. Rows are made set-based; here they change, along axes that are never merged.
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
    private Holder holder;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private WorkState work;

    @Enumerated(EnumType.STRING)
    private ReviewState review;

    @Embedded
    private ExtensionAxis extension;

    @Embedded
    private Objections objections;

    @Embedded
    private Excuse excuse;

    @Column(name = "recall_reason")
    private String recallReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "noted_at")
    private Instant notedAt;

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
        objections.requireNoneOpen();
        if (work != WorkState.NOT_STARTED) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_ALREADY_STARTED);
        }
    }

    /** @param subject null where the unit has to do it after all */
    private void start(String subject, BusinessClock clock) {
        work = WorkState.IN_PROGRESS;
        acceptance = new Acceptance(clock.now(), subject);
    }

    /** @param byHimself then it is known that he works for the unit */
    void delegate(Assignee person, boolean byHimself) {
        requireOpen();
        holder.give(person, byHimself);
    }

    void takeBack() {
        requireOpen();
        holder.takeBack();
    }

    /** Ends it for good; what the unit still asked for ends with it. */
    public void recall(String reason) {
        requireOpen();
        work = WorkState.RECALLED;
        recallReason = reason;
        extension.end();
        objections.endWithWork();
    }

    /** Work that has begun is no longer refused: then its obstacles are told, or more time is asked for. */
    public void proposeRefusal() {
        requireUntouched();
        objections.refuse();
    }

    /** The unit has to do it after all. */
    public void rejectRefusal(BusinessClock clock) {
        objections.rejectRefusal();
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
        objections.answerAll();
        extension.end();
    }

    private void requireUnconfirmed() {
        if (review == ReviewState.CONFIRMED) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_CONFIRMED);
        }
    }

    /**
     * A rejected or withdrawn result sends the work back; the day on which it was reported stays in the report.
     *
     * @param because how the review stands now
     */
    public void sendBack(ReviewState because) {
        excuse = Excuse.NONE;
        review = because;
        work = WorkState.IN_PROGRESS;
        completion = null;
    }

    /** A delay that is not the unit's fault; the work no longer counts in its punctuality, until it is late anew. */
    public void excuse(String reason, LocalDate today) {
        requireUnconfirmed();
        if (!isLate(today)) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_LATE);
        }
        excuse = new Excuse(true, reason);
    }

    public void takeExcuseBack() {
        requireUnconfirmed();
        excuse = excuse.takenBack();
    }

    private boolean isLate(LocalDate today) {
        var on = completion == null ? today : completion.on();
        return work != WorkState.RECALLED && dueDate != null && on.isAfter(dueDate);
    }

    public void askForExtension(int most) {
        requireOpen();
        if (dueDate == null) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_WITHOUT_DATE);
        }
        extension.ask(most);
    }

    public void extendTo(LocalDate date) {
        requireUnconfirmed();
        moveTo(date, true);
        extension.grant();
    }

    /** For a later date whoever has the work answers from now on. */
    private void moveTo(LocalDate date, boolean later) {
        dueDate = date;
        excuse = later ? Excuse.NONE : excuse;
        accountable = later ? new AccountableUnit(unit.id(), unit.code()) : accountable;
    }

    /** What its task and its plan say by now. */
    void follow(WordsChange.Words words, UUID office) {
        duty = duty.saying(words, office);
        moveTo(words.dueDate(), words.later());
    }

    public void refuseExtension() {
        extension.refuse();
    }

    public void meetObstacle() {
        requireOpen();
        objections.meetObstacle();
    }

    public void answerObstacle() {
        objections.answerObstacle();
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

    Holder holder() {
        return holder;
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

    ExtensionAxis extension() {
        return extension;
    }

    Objections objections() {
        return objections;
    }

    Excuse excuse() {
        return excuse;
    }

    String recallReason() {
        return recallReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant notedAt() {
        return notedAt;
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
