package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.punctuality.PunctualityLast;
import vn.chiso.task.unit.NamedUnit;

/** A coordinator of whoever gave out the work chooses who takes it over. */
@ApplicationScoped
class ReorganisationChoice {

    private final ReorganisationRows rows;
    private final Successors successors;
    private final Handover handover;
    private final Scope scope;
    private final Caller caller;
    private final AuditLog audit;
    private final BusinessClock clock;

    ReorganisationChoice(
            ReorganisationRows rows,
            Successors successors,
            Handover handover,
            Scope scope,
            Caller caller,
            AuditLog audit,
            BusinessClock clock) {
        this.rows = rows;
        this.successors = successors;
        this.handover = handover;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it in one transaction: the operation is done for every assignment or for none. */
    @Transactional
    @PunctualityLast
    ReorganisationResponse decide(UUID id, ExpectedVersion expected, ReorganisationDecisionRequest request) {
        var found = rows.find(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        rows.lockUnit(found.unit().id());
        var open = rows.find(id).orElseThrow();
        var grant = scope.require(open.ownerUnitId(), Role.TASK_COORDINATOR);
        expected.check(open.version());
        if (open.status() == ReorganisationStatus.DONE) {
            throw new ProblemException(ReorganisationProblem.REORGANISATION_DECIDED);
        }
        var all = handover.lock(open);
        shares(open, all, request).forEach((to, ids) -> handover.move(open, ids, to));
        var done = rows.close(id, request.successorUnitId(), all.size(), caller.subject(), clock.now());
        audit.record(new AuditedChange(
                "reorganisation.decided", "reorganisation", id.toString(), open.ownerUnitId(), grant, open, done));
        return ReorganisationResponse.from(done, null);
    }

    private Map<NamedUnit, List<UUID>> shares(
            Reorganisation open, List<UUID> all, ReorganisationDecisionRequest request) {
        var rest = new ArrayList<>(all);
        var shares = new LinkedHashMap<NamedUnit, List<UUID>>();
        var heirs = successors.of(open);
        for (int i = 0; i < request.exceptions().size(); i++) {
            var exemption = request.exceptions().get(i);
            var pointer = "/exceptions/" + i;
            if (!rest.remove(exemption.assignmentId())) {
                throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation(
                                pointer + "/assignmentId",
                                "unknown-assignment",
                                exemption.assignmentId().toString()));
            }
            var to = successors.chosen(open, heirs, exemption.successorUnitId(), pointer + "/successorUnitId");
            shares.computeIfAbsent(to, _ -> new ArrayList<>()).add(exemption.assignmentId());
        }
        var to = successors.chosen(open, heirs, request.successorUnitId(), "/successorUnitId");
        shares.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(rest);
        return shares;
    }
}
