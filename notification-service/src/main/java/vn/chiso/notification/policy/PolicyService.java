package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.notification.root.RootAdministration;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

@ApplicationScoped
class PolicyService {

    private static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};
    private static final Role[] READERS =
            EnumSet.complementOf(EnumSet.of(Role.PORTAL)).toArray(Role[]::new);

    private final ReminderPolicyRepository policies;
    private final Scope scope;
    private final RootAdministration administration;
    private final PolicyCheck check;
    private final PolicyVersions versions;

    PolicyService(
            ReminderPolicyRepository policies,
            Scope scope,
            RootAdministration administration,
            PolicyCheck check,
            PolicyVersions versions) {
        this.policies = policies;
        this.check = check;
        this.versions = versions;
        this.scope = scope;
        this.administration = administration;
    }

    @Transactional
    PolicyResponse create(PolicyRequest request) {
        if (request.unitId() == null) {
            throw new ProblemException(PolicyProblem.POLICY_NEEDS_UNIT).at("/unitId");
        }
        var keeping = new Keeping(scope.require(request.unitId(), KEEPERS), request.unitId());
        check.check(request);
        check.checkPlan(request);
        if (policies.isTaken(request.code(), request.unitId(), request.serves())) {
            throw new ProblemException(PolicyProblem.POLICY_EXISTS);
        }
        var policy = new ReminderPolicy(request);
        policies.persistAndFlush(policy);
        record("reminder-policy.created", policy, keeping, null);
        return policy.response();
    }

    @Transactional
    PolicyResponse change(UUID id, ExpectedVersion expected, PolicyRequest request) {
        var policy = require(id);
        var keeping = requireKeeper(policy);
        expected.check(policy.version());
        if (!policy.code().equals(request.code())
                || !Objects.equals(policy.unitId(), request.unitId())
                || !policy.serving().equals(request.serves())) {
            throw new ProblemException(PolicyProblem.POLICY_IDENTITY_FIXED);
        }
        check.check(request);
        var before = policy.response();
        policy.change(request);
        policies.flush();
        record("reminder-policy.changed", policy, keeping, before);
        return policy.response();
    }

    /** Ladders are no secret within the house: whoever is reminded by one may know it. */
    @Transactional
    PolicyResponse find(UUID id) {
        requireReader();
        return require(id).response();
    }

    @Transactional
    Page<PolicyVersionResponse> versions(UUID id, PageRequest page) {
        requireReader();
        require(id);
        return versions.of(id, page);
    }

    @Transactional
    Page<PolicyResponse> find(PageRequest page) {
        requireReader();
        var rows = policies.page(page.afterId(), page.limit());
        return Page.of(rows, page.limit(), policy -> List.of(policy.id().toString()))
                .map(ReminderPolicy::response);
    }

    /** They name plans and people: not for accounts without a grant, nor for the public portal. */
    private void requireReader() {
        if (scope.codes(READERS).length == 0) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
    }

    /** By which grant, and in whose audit the change is found. */
    private record Keeping(Grant grant, UUID unitId) {}

    /** The default serves everybody, so only an administrator of the whole tree changes it. */
    private Keeping requireKeeper(ReminderPolicy policy) {
        if (policy.unitId() != null) {
            return new Keeping(scope.require(policy.unitId(), KEEPERS), policy.unitId());
        }
        return administration
                .ofCaller()
                .map(administered ->
                        new Keeping(administered.grant(), administered.root().id()))
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    private ReminderPolicy require(UUID id) {
        return policies.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private void record(String action, ReminderPolicy policy, Keeping keeping, PolicyResponse before) {
        versions.record(action, policy, keeping.unitId(), keeping.grant(), before);
    }
}
