package vn.chiso.notification.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

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

    protected TrackedAssignment() {}

    TrackedAssignment(AssignmentEvent event) {
        id = event.id();
        take(event);
    }

    /** False, and nothing changed, if the event is not newer than what is known. */
    boolean update(AssignmentEvent event) {
        if (event.version() <= sourceVersion) {
            return false;
        }
        take(event);
        return true;
    }

    private void take(AssignmentEvent event) {
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
    }

    /** True while there is something to remind of. A rejected result is work again. */
    boolean isOpen() {
        return switch (work) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case DONE -> review == Review.REJECTED;
            case RECALLED -> false;
        };
    }

    Reason closingReason() {
        return work == Work.RECALLED ? Reason.RECALLED : Reason.DONE;
    }

    public UUID id() {
        return id;
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

    /** Null for most real tasks: they are never reminded of. */
    public LocalDate dueDate() {
        return dueDate;
    }
}
