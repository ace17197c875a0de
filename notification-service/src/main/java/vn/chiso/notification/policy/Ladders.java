package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.unit.UnitTree;

/** Chooses the ladder of an assignment: that of the nearest unit above the plan's owner which has one, else the default. */
@ApplicationScoped
public class Ladders {

    private final ReminderPolicyRepository policies;
    private final UnitTree units;

    Ladders(ReminderPolicyRepository policies, UnitTree units) {
        this.policies = policies;
        this.units = units;
    }

    public List<PolicyRung> ofPlansOwnedBy(UUID ownerUnitId) {
        return policies.ofUnits().stream()
                .filter(policy -> units.isWithin(ownerUnitId, policy.unitId()))
                .reduce((one, other) -> units.isWithin(other.unitId(), one.unitId()) ? other : one)
                .orElseGet(policies::theDefault)
                .rungs();
    }
}
