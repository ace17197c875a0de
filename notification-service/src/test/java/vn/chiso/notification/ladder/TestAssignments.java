package vn.chiso.notification.ladder;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.Sample;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.testing.RealParts;

/** Assignments as the events of task-service would bring them. */
@ApplicationScoped
public class TestAssignments {

    public static final String TITLE = "Xác định nguyên nhân và giải pháp khắc phục điểm trừ";

    private final AssignmentTracker tracker;
    private final SystemClock clock;
    private final Relaying relaying;

    TestAssignments(AssignmentTracker tracker, SystemClock clock, Relaying relaying) {
        this.tracker = tracker;
        this.clock = clock;
        this.relaying = relaying;
    }

    /** What the background job would do within seconds. */
    public void layAgain() {
        await().atMost(RealParts.PATIENCE).until(() -> {
            relaying.run();
            return Sample.count("select count(*) from relay_request") == 0;
        });
    }

    /** For rules that need no database. */
    public static TrackedAssignment unsaved() {
        return new TrackedAssignment(
                event(
                        UUID.randomUUID(),
                        0,
                        Sample.INSPECTORATE,
                        "QT.VL.TTR",
                        TITLE,
                        "2024-03-31",
                        Work.NOT_STARTED,
                        Review.NONE),
                Instant.EPOCH);
    }

    /** A new assignment of the inspectorate. */
    public UUID add(String dueDate) {
        return add(Sample.INSPECTORATE, "QT.VL.TTR", dueDate);
    }

    public UUID add(UUID unit, String unitCode, String dueDate) {
        var id = UUID.randomUUID();
        apply(event(id, 0, unit, unitCode, TITLE, dueDate, Work.NOT_STARTED, Review.NONE), clock.now());
        return id;
    }

    public UUID addOfPlan(UUID plan, String kind, String dueDate) {
        var id = UUID.randomUUID();
        var plain = event(id, 0, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, Work.NOT_STARTED, Review.NONE);
        apply(
                new AssignmentEvent(
                        id,
                        0L,
                        plan,
                        plain.criterionCode(),
                        TITLE,
                        plain.unit(),
                        plain.ownerUnitId(),
                        plain.standingOfficeUnitId(),
                        plain.deadlineText(),
                        plain.dueDate(),
                        Work.NOT_STARTED,
                        Review.NONE,
                        kind,
                        null,
                        null),
                clock.now());
        return id;
    }

    public UUID addOwnedBy(UUID owner, String dueDate) {
        var id = UUID.randomUUID();
        var plain = event(id, 0, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, Work.NOT_STARTED, Review.NONE);
        apply(
                new AssignmentEvent(
                        id,
                        0L,
                        plain.planId(),
                        plain.criterionCode(),
                        TITLE,
                        plain.unit(),
                        owner,
                        plain.standingOfficeUnitId(),
                        plain.deadlineText(),
                        plain.dueDate(),
                        Work.NOT_STARTED,
                        Review.NONE,
                        null,
                        null,
                        null),
                clock.now());
        return id;
    }

    public void excused(UUID id, long version, String dueDate) {
        var plain = event(id, version, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, Work.IN_PROGRESS, Review.NONE);
        apply(
                new AssignmentEvent(
                        id,
                        version,
                        plain.planId(),
                        plain.criterionCode(),
                        TITLE,
                        plain.unit(),
                        plain.ownerUnitId(),
                        plain.standingOfficeUnitId(),
                        plain.deadlineText(),
                        plain.dueDate(),
                        Work.IN_PROGRESS,
                        Review.NONE,
                        null,
                        null,
                        true),
                clock.now());
    }

    public UUID addTitled(String title, String dueDate) {
        var id = UUID.randomUUID();
        apply(
                event(id, 0, Sample.INSPECTORATE, "QT.VL.TTR", title, dueDate, Work.NOT_STARTED, Review.NONE),
                clock.now());
        return id;
    }

    /** As {@link #add}, but the event waited this long before it arrived. */
    public UUID addKnownSince(java.time.Duration ago, String dueDate) {
        var id = UUID.randomUUID();
        var event = event(id, 0, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, Work.NOT_STARTED, Review.NONE);
        apply(event, clock.now().minus(ago));
        return id;
    }

    public void move(UUID id, long version, String dueDate) {
        change(id, version, dueDate, Work.IN_PROGRESS, Review.NONE);
    }

    /** To another unit, with the same deadline. */
    public void handOver(UUID id, long version, UUID unit, String dueDate) {
        apply(event(id, version, unit, "QT.VL.NV", TITLE, dueDate, Work.IN_PROGRESS, Review.NONE), clock.now());
    }

    public void done(UUID id, long version, String dueDate) {
        change(id, version, dueDate, Work.DONE, Review.PENDING);
    }

    /** As {@link #done}, but the event waited this long before it arrived. */
    public void doneKnownSince(java.time.Duration ago, UUID id, long version, String dueDate) {
        apply(
                event(id, version, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, Work.DONE, Review.PENDING),
                clock.now().minus(ago));
    }

    public void confirmed(UUID id, long version, String dueDate) {
        change(id, version, dueDate, Work.DONE, Review.CONFIRMED);
    }

    public void rejected(UUID id, long version, String dueDate) {
        change(id, version, dueDate, Work.IN_PROGRESS, Review.REJECTED);
    }

    public void recalled(UUID id, long version, String dueDate) {
        change(id, version, dueDate, Work.RECALLED, Review.NONE);
    }

    private void change(UUID id, long version, String dueDate, Work work, Review review) {
        apply(event(id, version, Sample.INSPECTORATE, "QT.VL.TTR", TITLE, dueDate, work, review), clock.now());
    }

    private void apply(AssignmentEvent event, Instant happenedAt) {
        var change = new AssignmentTracker.Change(event.requireComplete(), happenedAt);
        QuarkusTransaction.requiringNew().run(() -> tracker.applyAll(List.of(change)));
    }

    static AssignmentEvent event(
            UUID id, long version, UUID unit, String unitCode, String title, String dueDate, Work work, Review review) {
        return new AssignmentEvent(
                id,
                version,
                UUID.randomUUID(),
                "V.5",
                title,
                new AssignmentEvent.AssignedUnit(unit, unitCode, "Thanh tra huyện"),
                Sample.DISTRICT,
                Sample.HOME_AFFAIRS,
                "trước ngày 31/3/2024",
                dueDate == null ? null : LocalDate.parse(dueDate),
                work,
                review,
                null,
                null,
                null);
    }
}
