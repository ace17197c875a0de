package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands due ladders to the sweep, each to one replica at a time. */
@ApplicationScoped
public class LadderClaims {

    private final TrackedAssignmentRepository assignments;
    private final RungRepository rungs;

    LadderClaims(TrackedAssignmentRepository assignments, RungRepository rungs) {
        this.assignments = assignments;
        this.rungs = rungs;
    }

    /** Empty when nothing is due that nobody else works on. The caller must settle every due rung before it commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DueLadder> claim(LocalDate today, int limit) {
        return ladders(assignments.claimDue(today, limit), today);
    }

    /** Writes what became of the due rungs of claimed ladders, all of which are settled. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(List<DueLadder> ladders) {
        rungs.writeSettled(
                ladders.stream().flatMap(ladder -> ladder.due().stream()).toList());
    }

    /** Empty if somebody else works on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DueLadder> claim(UUID assignmentId, LocalDate today) {
        return ladders(assignments.claim(assignmentId), today);
    }

    /** What the next sweep will find, if it comes today; of an assignment that the caller holds. */
    DueLadder foresee(TrackedAssignment assignment, LocalDate today) {
        return ladders(List.of(assignment), today).getFirst();
    }

    /** Assignments with due rungs, unlocked, those that wait longest first. */
    @Transactional
    public List<UUID> due(LocalDate today, int limit) {
        return assignments.due(today, limit);
    }

    private List<DueLadder> ladders(Collection<TrackedAssignment> assignments, LocalDate today) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        var ids = assignments.stream().map(TrackedAssignment::id).toList();
        var due = rungs.dueOf(ids, today).stream().collect(Collectors.groupingBy(Rung::assignmentId));
        var late = due.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(rung -> rung.firesOn().isBefore(today)))
                .map(Map.Entry::getKey)
                .toList();
        var sent = sentOf(late);
        return assignments.stream()
                .map(assignment -> new DueLadder(
                        assignment,
                        Ladder.due(due.getOrDefault(assignment.id(), List.of()), today),
                        sent.getOrDefault(assignment.id(), List.of()).stream()
                                .filter(each -> each.rung().dueDate().equals(assignment.dueDate()))
                                .toList()))
                .toList();
    }

    private Map<UUID, List<SentRung>> sentOf(List<UUID> assignments) {
        var sent = rungs.sentOf(assignments);
        var unreached = rungs.unreached(sent.stream().map(Rung::id).toList());
        return sent.stream()
                .map(rung -> new SentRung(rung, unreached.getOrDefault(rung.id(), Set.of())))
                .collect(Collectors.groupingBy(each -> each.rung().assignmentId()));
    }

    /** Rungs in the given order with their assignments, unlocked, and with whom they would remind: for looking ahead. */
    @Transactional
    public List<LadderStep> find(List<UUID> rungIds, LocalDate today) {
        if (rungIds.isEmpty()) {
            return List.of();
        }
        var found = rungs.byId(rungIds);
        var owners = found.values().stream().map(Rung::assignmentId).distinct().toList();
        var due = ladders(assignments.byId(owners), today).stream()
                .collect(Collectors.toMap(ladder -> ladder.assignment().id(), Function.identity()));
        return rungIds.stream()
                .map(found::get)
                .map(rung -> ahead(due.get(rung.assignmentId()), rung, today))
                .toList();
    }

    private static LadderStep ahead(DueLadder ladder, Rung rung, LocalDate today) {
        var assignment = ladder.assignment();
        var step = rung.step().only(assignment.addressees(rung));
        if (rung.isDue(today)) {
            step = ladder.fate(rung, today, false) instanceof Fate.Remind remind ? remind.step() : step.only(Set.of());
        }
        return new LadderStep(assignment, rung, step);
    }
}
