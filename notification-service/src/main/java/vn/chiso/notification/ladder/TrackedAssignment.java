package vn.chiso.notification.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.policy.LadderSubject;
import vn.chiso.platform.time.BusinessClock;

/** An assignment as this service knows it from events. */
@Entity
@Table(name = "tracked_assignment")
public class TrackedAssignment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "source_version")
    private long sourceVersion;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "criterion_code")
    private String criterionCode;

    private String title;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "owner_unit_id")
    private UUID ownerUnitId;

    @Column(name = "standing_office_unit_id")
    private UUID standingOfficeUnitId;

    @Column(name = "deadline_text")
    private String deadlineText;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private Work work;

    @Enumerated(EnumType.STRING)
    private Review review;

    private String kind;
    private String programme;
    private boolean excused;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Kept while the report waits. */
    @Column(name = "reported_at")
    private Instant reportedAt;

    protected TrackedAssignment() {}

    /** @param at business time of the change in task-service */
    TrackedAssignment(AssignmentEvent event, Instant at) {
        id = event.id();
        take(event, at);
    }

    /** False, and nothing changed, if the event is not newer than what is known. */
    boolean update(AssignmentEvent event, Instant at) {
        if (event.version() <= sourceVersion) {
            return false;
        }
        take(event, at);
        return true;
    }

    private void take(AssignmentEvent event, Instant at) {
        sourceVersion = event.version();
        planId = event.planId();
        criterionCode = event.criterionCode();
        title = event.title();
        unitId = event.unit().id();
        unitCode = event.unit().code();
        unitName = event.unit().name();
        ownerUnitId = event.ownerUnitId();
        standingOfficeUnitId = event.standingOfficeUnitId();
        deadlineText = event.deadlineText();
        dueDate = event.dueDate();
        work = event.work();
        review = event.review();
        kind = event.kind();
        programme = event.programme();
        excused = Boolean.TRUE.equals(event.excused());
        changedAt = at;
        if (stage() == Stage.REVIEW && reportedAt == null) {
            reportedAt = at;
        }
    }

    public Stage stage() {
        return Stage.of(work, review, excused);
    }

    boolean isClosed() {
        return stage() == Stage.CLOSED;
    }

    boolean isAtWork() {
        return stage() == Stage.WORK;
    }

    /** True if nothing is left to remind of by this rung. */
    boolean isDoneWith(Rung rung) {
        return isClosed() || stage() == Stage.REVIEW && !rung.isOfLadder();
    }

    /** Ends a report's wait when there is work again. @return since when it waited; empty if none did */
    Optional<Instant> endWait() {
        if (!isAtWork()) {
            return Optional.empty();
        }
        var since = Optional.ofNullable(reportedAt);
        reportedAt = null;
        return since;
    }

    /** Whom a rung reminds as things are: while a report waits, those who have to see to its review. */
    public Set<Position> addressees(Rung rung) {
        if (stage() != Stage.REVIEW || !rung.isOfLadder()) {
            return rung.step().positions();
        }
        return Set.of(standingOfficeUnitId == null ? Position.LEADERSHIP : Position.STANDING_OFFICE);
    }

    Reason closingReason() {
        if (work == Work.RECALLED) {
            return Reason.RECALLED;
        }
        return excused ? Reason.EXCUSED : Reason.DONE;
    }

    public UUID id() {
        return id;
    }

    /** Business time of its last change in task-service. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The day of the report that waits for its review; null where none does. */
    public LocalDate reportedOn() {
        return stage() != Stage.REVIEW || reportedAt == null
                ? null
                : LocalDate.ofInstant(reportedAt, BusinessClock.ZONE);
    }

    /** Whose rules apply to it. */
    void serveBy(UUID policy) {
        policyId = policy;
    }

    public UUID planId() {
        return planId;
    }

    ResponsibleUnits responsible() {
        return new ResponsibleUnits(unitId, ownerUnitId, standingOfficeUnitId);
    }

    /**
     * Where the holder of a position is looked for first: officer and head in the unit that does the work; the standing office where
     * the plan says, else in the unit that issued it; leadership in that unit.
     */
    public UUID unitOf(Position position) {
        return responsible().of(position);
    }

    /** What chooses its ladder. */
    LadderSubject subject() {
        return new LadderSubject(ownerUnitId, planId, kind, programme);
    }

    public String criterionCode() {
        return criterionCode;
    }

    public String title() {
        return title;
    }

    public UUID unitId() {
        return unitId;
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    public UUID ownerUnitId() {
        return ownerUnitId;
    }

    /** Null where the plan names none. */
    public UUID standingOfficeUnitId() {
        return standingOfficeUnitId;
    }

    public String deadlineText() {
        return deadlineText;
    }

    /** Null for most real tasks: no ladder reminds of them, but rules and people may. */
    public LocalDate dueDate() {
        return dueDate;
    }
}
