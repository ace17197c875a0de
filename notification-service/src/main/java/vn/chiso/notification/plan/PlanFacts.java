package vn.chiso.notification.plan;

import java.util.Objects;
import java.util.UUID;

/**
 * What reminders need of a plan.
 *
 * @param kind of plan, e.g. {@code REMEDIATION}
 * @param programme by which the result was scored that the plan answers, null if it answers none
 */
public record PlanFacts(UUID id, String title, String kind, String programme, UUID ownerUnitId) {

    /** True if its assignments get the same ladder: its title, for one, chooses none. */
    boolean choosesAlike(PlanFacts other) {
        return Objects.equals(kind, other.kind)
                && Objects.equals(programme, other.programme)
                && ownerUnitId.equals(other.ownerUnitId);
    }
}
