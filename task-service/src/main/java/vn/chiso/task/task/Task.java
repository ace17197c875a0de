package vn.chiso.task.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.reading.DeadlineConfirmation;
import vn.chiso.task.recurrence.ReportingWindow;

/** One thing to be done for an item, edited while its plan is a draft. */
@Entity
@Table(name = "task")
class Task {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "item_id")
    private UUID itemId;

    private int position;

    @Column(name = "requirement_code", updatable = false)
    private String requirementCode;

    @Column(name = "criterion_code")
    private String criterionCode;

    @Column(name = "title")
    private String content;

    private String target;

    @Column(name = "deadline_text")
    private String deadlineText;

    @JdbcTypeCode(SqlTypes.JSON)
    private DeadlineReading deadline;

    @Column(name = "due_date")
    private LocalDate dueDate;

    private DeadlineConfirmation confirmation;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporting_window")
    private ReportingWindow reportingWindow;

    @Column(name = "reporting_day")
    private Integer reportingDay;

    @ElementCollection
    @CollectionTable(name = "task_party", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<TaskParty> parties = new ArrayList<>();

    protected Task() {
        // for Hibernate
    }

    Task(UUID planId, UUID itemId, String criterionCode, int position, TaskContent said) {
        this.id = Ids.next();
        this.planId = planId;
        this.itemId = itemId;
        this.criterionCode = criterionCode;
        this.position = position;
        edit(said);
    }

    final void edit(TaskContent said) {
        content = said.content();
        target = said.target();
        understand(said.deadline());
        if (!parties.equals(said.parties())) {
            parties.clear();
            parties.addAll(said.parties());
        }
    }

    /** What was confirmed stays so while the deadline means the same. */
    final void understand(DeadlineReading reading) {
        if (!reading.meansTheSame(deadline)) {
            confirmation = null;
        }
        deadlineText = reading.text().isEmpty() ? null : reading.text();
        deadline = reading;
        dueDate = reading.dueOn().orElse(null);
    }

    /** Null changes nothing. */
    void confirmDeadline(DeadlineConfirmation by) {
        confirmation = by == null ? confirmation : by;
    }

    boolean isUnconfirmed() {
        return reportingWindow == null && confirmation == null && deadline.needsConfirmation();
    }

    DeadlineConfirmation confirmation() {
        return confirmation;
    }

    void moveTo(UUID newItem, String newCriterion, int newPosition) {
        itemId = newItem;
        criterionCode = newCriterion;
        position = newPosition;
    }

    /** It is a report on its plan, once a window. */
    void reportOn(ReportingWindow window, int dueDay) {
        reportingWindow = window;
        reportingDay = dueDay;
    }

    ReportingWindow reportingWindow() {
        return reportingWindow;
    }

    /** A revision has dropped it. */
    void retire(Instant now) {
        retiredAt = now;
    }

    Instant retiredAt() {
        return retiredAt;
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

    int position() {
        return position;
    }

    String requirementCode() {
        return requirementCode;
    }

    String criterionCode() {
        return criterionCode;
    }

    String content() {
        return content;
    }

    String target() {
        return target;
    }

    String deadlineText() {
        return deadlineText;
    }

    DeadlineReading deadline() {
        return deadline;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    List<TaskParty> parties() {
        return List.copyOf(parties);
    }
}
