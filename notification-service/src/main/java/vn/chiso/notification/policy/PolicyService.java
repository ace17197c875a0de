package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

@ApplicationScoped
class PolicyService {

    private static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final ReminderPolicyRepository policies;
    private final Scope scope;
    private final Caller caller;
    private final AuditLog audit;

    PolicyService(ReminderPolicyRepository policies, Scope scope, Caller caller, AuditLog audit) {
        this.policies = policies;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    PolicyResponse create(PolicyRequest request) {
        if (request.unitId() == null) {
            throw new ProblemException(PolicyProblem.POLICY_NEEDS_UNIT).at("/unitId");
        }
        var grant = scope.require(request.unitId(), KEEPERS);
        refuseRungsOfOneDay(request);
        if (policies.isTaken(request.code(), request.unitId())) {
            throw new ProblemException(PolicyProblem.POLICY_EXISTS);
        }
        var policy = new ReminderPolicy(request);
        policies.persistAndFlush(policy);
        record("reminder-policy.created", policy, grant, null);
        return policy.response();
    }

    @Transactional
    PolicyResponse change(UUID id, ExpectedVersion expected, PolicyRequest request) {
        var policy = require(id);
        var grant = requireKeeper(policy);
        expected.check(policy.version());
        if (!policy.code().equals(request.code()) || !Objects.equals(policy.unitId(), request.unitId())) {
            throw new ProblemException(PolicyProblem.POLICY_IDENTITY_FIXED);
        }
        refuseRungsOfOneDay(request);
        var before = policy.response();
        policy.change(request);
        policies.flush();
        record("reminder-policy.changed", policy, grant, before);
        return policy.response();
    }

    /** Ladders are no secret: whoever is reminded by one may know it. */
    @Transactional
    PolicyResponse find(UUID id) {
        return require(id).response();
    }

    @Transactional
    Page<PolicyResponse> find(PageRequest page) {
        var rows = policies.page(page.afterId(), page.limit());
        return Page.of(rows, page.limit(), policy -> List.of(policy.id().toString()))
                .map(ReminderPolicy::response);
    }

    /** The default serves everybody, so only an administrator changes it. */
    private Grant requireKeeper(ReminderPolicy policy) {
        if (policy.unitId() != null) {
            return scope.require(policy.unitId(), KEEPERS);
        }
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    private ReminderPolicy require(UUID id) {
        return policies.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private static void refuseRungsOfOneDay(PolicyRequest request) {
        var days = new HashSet<Integer>();
        for (int i = 0; i < request.rungs().size(); i++) {
            if (!days.add(request.rungs().get(i).offsetDays())) {
                throw new ProblemException(PolicyProblem.POLICY_RUNG_TWICE).at("/rungs/" + i + "/offsetDays");
            }
        }
    }

    private void record(String action, ReminderPolicy policy, Grant grant, PolicyResponse before) {
        audit.record(new AuditedChange(
                action, "reminder-policy", policy.id().toString(), policy.unitId(), grant, before, policy.response()));
    }
}
