package vn.chiso.notification.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.chiso.notification.calendar.CountedDay;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.policy.ChosenLadder;
import vn.chiso.notification.policy.PolicyRung;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;

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
    private Integer offsetDays;

    @Enumerated(EnumType.STRING)
    private RungKind kind;

    @Enumerated(EnumType.STRING)
    private DayCount days;

    private boolean provisional;

    @Column(name = "send_until")
    private LocalDate sendUntil;

    @Column(name = "latest_only")
    private boolean latestOnly;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "policy_version")
    private Long policyVersion;

    @Embedded
    private Urging urging;

    @Column(name = "fires_on")
    private LocalDate firesOn;

    // Else Hibernate would write and parse it once more for each row.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private PolicyRung step;

    @Enumerated(EnumType.STRING)
    private RungState state;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Rung() {}

    /** A rung of a ladder. */
    Rung(UUID assignmentId, LocalDate dueDate, ChosenLadder ladder, PolicyRung step, CountedDay day) {
        this(assignmentId, dueDate, RungKind.LADDER);
        offsetDays = step.offsetDays();
        take(ladder, step, day);
    }

    /** Urging by a person: sent at once or not at all. */
    Rung(UUID assignmentId, LocalDate dueDate, PolicyRung step, Urging urging, LocalDate today) {
        this(assignmentId, dueDate, RungKind.MANUAL);
        this.step = step;
        days = step.days();
        firesOn = today;
        sendUntil = today;
        this.urging = urging;
    }

    private Rung(UUID assignmentId, LocalDate dueDate, RungKind kind) {
        this.id = Ids.next();
        this.assignmentId = assignmentId;
        this.dueDate = dueDate;
        this.kind = kind;
        this.state = RungState.OPEN;
    }

    private void take(ChosenLadder ladder, PolicyRung current, CountedDay day) {
        step = current;
        days = current.days();
        policyId = ladder.policyId();
        policyVersion = ladder.version();
        latestOnly = current.misfire().latestOnly();
        moveTo(day);
    }

    /** Its day as the calendar is known now. */
    void moveTo(CountedDay day) {
        firesOn = day.date();
        provisional = day.provisional();
        sendUntil = step.misfire().sendUntil(firesOn).orElse(null);
    }

    boolean isOpen() {
        return state == RungState.OPEN;
    }

    boolean isDue(LocalDate today) {
        return isOpen() && !firesOn.isAfter(today);
    }

    /** Too late by its policy. */
    boolean isStale(LocalDate today) {
        return sendUntil != null && sendUntil.isBefore(today);
    }

    boolean countsWorkingDays() {
        return isOpen() && days == DayCount.WORKING;
    }

    boolean isAfter(Rung other) {
        return firesOn.isAfter(other.firesOn);
    }

    boolean isOfLadder() {
        return kind == RungKind.LADDER;
    }

    boolean isRungOf(LocalDate dueDate, PolicyRung step) {
        return isOfLadder()
                && this.dueDate.equals(dueDate)
                && offsetDays.equals(step.offsetDays())
                && days == step.days();
    }

    /** A rung that waited or was taken away waits again; one that had its effect is left as it is. */
    void layAgain(ChosenLadder ladder, PolicyRung current, CountedDay day, LocalDate knownOn) {
        if (isOpen() || isTakenAway() && !day.date().isBefore(knownOn)) {
            bringBack(ladder, current, day);
        }
    }

    /** By policy and calendar as they are now: what it was laid by may be of before it was taken away. */
    void bringBack(ChosenLadder ladder, PolicyRung current, CountedDay day) {
        take(ladder, current, day);
        reopen();
    }

    boolean isTakenAway() {
        return state == RungState.CLOSED || state == RungState.SUPERSEDED;
    }

    /** True of a rung for the same date that reminded somebody after the other was taken away. */
    boolean madeUpFor(Rung takenAway) {
        return isOfLadder()
                && dueDate.equals(takenAway.dueDate)
                && hadEffect()
                && !settledAt.isBefore(takenAway.settledAt);
    }

    void reopen() {
        state = RungState.OPEN;
        reason = null;
        settledAt = null;
    }

    /** True if a sweep settled it since then for those to whom it was then addressed: also where these want to hear nothing. */
    boolean wasSweptSince(Instant since) {
        return (hadEffect() || reason == Reason.MUTED) && !settledAt.isBefore(since);
    }

    /** True if a sweep tried it, or passed it over for a later one. */
    private boolean hadEffect() {
        return state == RungState.SENT || state == RungState.UNDELIVERABLE || reason == Reason.OVERTAKEN;
    }

    /** True if somebody was reminded of it on that day or later. */
    boolean wasSentSince(LocalDate day) {
        return state == RungState.SENT
                && !LocalDate.ofInstant(settledAt, BusinessClock.ZONE).isBefore(day);
    }

    public void close(Reason why, Instant at) {
        settle(RungState.CLOSED, why, at);
    }

    void supersede(Reason why, Instant at) {
        settle(RungState.SUPERSEDED, why, at);
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

    /** Null unless it belongs to a ladder. */
    public Integer offsetDays() {
        return offsetDays;
    }

    public RungKind kind() {
        return kind;
    }

    public boolean isLatestOnly() {
        return latestOnly;
    }

    public boolean isProvisional() {
        return provisional;
    }

    /** What the person said who urged, else null. */
    public String note() {
        return urging == null ? null : urging.note();
    }

    /** Null while it is open. */
    Instant settledAt() {
        return settledAt;
    }

    Instant requestedAt() {
        return urging == null ? null : urging.at();
    }

    /** The name of the person who urged, else null. */
    public String requestedByName() {
        return urging == null ? null : urging.byName();
    }

    /** Null for work without a date that somebody urged. */
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
