package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.punctuality.PunctualityFigures;

/** Tells of an assignment's change what others must know: the event, the audit entry, the unit's punctuality. */
@ApplicationScoped
class AssignmentJournal {

    private static final String CREATED = "assignment-created";
    private static final String CHANGED = "assignment-changed";

    private static final String TOPIC = "task.assignment";

    /** How many are held in memory to tell of them. */
    private static final int AT_ONCE = 2_000;

    private final AssignmentRepository assignments;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PunctualityFigures punctuality;

    AssignmentJournal(AssignmentRepository assignments, Outbox outbox, AuditLog audit, PunctualityFigures punctuality) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.punctuality = punctuality;
    }

    /** An assignment before a step. */
    record Before(AssignmentState state, UUID accountableUnitId) {

        static Before of(Assignment assignment) {
            return new Before(AssignmentState.from(assignment), assignment.accountableUnitId());
        }
    }

    /** Punctuality last and all at once: the units are locked in their order. */
    void created(List<UUID> ids) {
        punctuality.recompute(tellInPortions(ids, CREATED));
    }

    /** Written first: the event carries the version of the stored row, and punctuality counts stored rows. */
    void changed(String action, Assignment assignment, Grant grant, Before before) {
        assignments.flush();
        if (assignment.version() == before.state().version()) {
            return;
        }
        tell(List.of(assignment), CHANGED);
        audit.record(entry(action, assignment, grant, before.state()));
        punctuality.recompute(Stream.of(assignment.accountableUnitId(), before.accountableUnitId())
                .collect(Collectors.toSet()));
    }

    /**
     * Many rows, in portions: what is told of them is held in memory.
     *
     * @param statement changes those that it is given
     */
    void changedTogether(String action, List<UUID> ids, Grant grant, Consumer<List<UUID>> statement) {
        var units = new HashSet<UUID>();
        for (var portion : portions(ids)) {
            var before = assignments.findAmong(portion);
            var states = before.stream().map(AssignmentState::from).toList();
            before.forEach(one -> units.add(one.accountableUnitId()));
            assignments.forget(before);
            statement.accept(portion);
            var after = assignments.findAmong(portion);
            tell(after, CHANGED);
            audit.recordAll(IntStream.range(0, after.size())
                    .mapToObj(i -> entry(action, after.get(i), grant, states.get(i)))
                    .toList());
            after.forEach(one -> units.add(one.accountableUnitId()));
            assignments.forget(after);
        }
        punctuality.recompute(units);
    }

    /**
     * Rows that a statement has changed.
     *
     * @return the units that answer for them
     */
    Set<UUID> told(Collection<UUID> ids) {
        return tellInPortions(ids, CHANGED);
    }

    private Set<UUID> tellInPortions(Collection<UUID> ids, String event) {
        var units = new HashSet<UUID>();
        for (var portion : portions(List.copyOf(ids))) {
            var rows = assignments.findAmong(portion);
            tell(rows, event);
            rows.forEach(one -> units.add(one.accountableUnitId()));
            assignments.forget(rows);
        }
        return units;
    }

    private static List<List<UUID>> portions(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                .toList();
    }

    private void tell(List<Assignment> changed, String event) {
        outbox.appendAll(changed.stream()
                .map(AssignmentState::from)
                .map(state ->
                        OutgoingEvent.of(TOPIC, state.id(), state.version(), "chiso.task." + event + ".v1", state))
                .toList());
    }

    private static AuditedChange entry(String action, Assignment assignment, Grant grant, AssignmentState before) {
        return new AuditedChange(
                action,
                "assignment",
                assignment.id().toString(),
                assignment.duty().ownerUnitId(),
                grant,
                before,
                AssignmentState.from(assignment));
    }
}
