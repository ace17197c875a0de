package vn.chiso.notification.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.notification.policy.PolicyRung;
import vn.chiso.platform.id.Ids;

/** One rung of an assignment's ladder. Changed only under the lock of its assignment. */
@Entity
@Table(name = "rung")
public class Rung {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "offset_days")
    private int offsetDays;

    @Column(name = "fires_on")
    private LocalDate firesOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyRung step;

    @Enumerated(EnumType.STRING)
    private RungState state;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Rung() {}

    Rung(UUID assignmentId, LocalDate dueDate, PolicyRung step) {
        this.id = Ids.next();
        this.assignmentId = assignmentId;
        this.dueDate = dueDate;
        this.offsetDays = step.offsetDays();
        this.firesOn = dueDate.plusDays(offsetDays);
        this.step = step;
        this.state = RungState.OPEN;
    }

    boolean isOpen() {
        return state == RungState.OPEN;
    }

    boolean isDue(LocalDate today) {
        return isOpen() && !firesOn.isAfter(today);
    }

    boolean isRungOf(LocalDate dueDate, PolicyRung step) {
        return this.dueDate.equals(dueDate) && offsetDays == step.offsetDays();
    }

    /** A rung that waited or was taken away waits again; one that had its effect is left as it is. */
    void layAgain(PolicyRung current, LocalDate knownOn) {
        var takenAway = state == RungState.CLOSED || state == RungState.SUPERSEDED;
        if (isOpen() || takenAway && !firesOn.isBefore(knownOn)) {
            step = current;
            state = RungState.OPEN;
            reason = null;
            settledAt = null;
        }
    }

    void close(Reason why, Instant at) {
        settle(RungState.CLOSED, why, at);
    }

    void supersede(Instant at) {
        settle(RungState.SUPERSEDED, Reason.DEADLINE_MOVED, at);
    }

    public void skip(Reason why, Instant at) {
        settle(RungState.SKIPPED, why, at);
    }

    public void sent(Instant at) {
        settle(RungState.SENT, null, at);
    }

    public void undeliverable(Instant at) {
        settle(RungState.UNDELIVERABLE, null, at);
    }

    private void settle(RungState next, Reason why, Instant at) {
        state = next;
        reason = why;
        settledAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public int offsetDays() {
        return offsetDays;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public LocalDate firesOn() {
        return firesOn;
    }

    /** Whom it reminds, and how. */
    public PolicyRung step() {
        return step;
    }

    public RungState state() {
        return state;
    }

    public Reason reason() {
        return reason;
    }
}
