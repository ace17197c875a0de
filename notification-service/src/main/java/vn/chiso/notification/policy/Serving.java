package vn.chiso.notification.policy;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Which assignments of a unit's plans a ladder is for; all of them where nothing is named. The more particular ladder wins: that
 * of the plan, then of the kind, then of the programme.
 *
 * @param planId those of one plan
 * @param kind those of one kind of task, or of plans of that kind
 * @param programme those of plans that answer a result of that programme
 */
public record Serving(
        UUID planId,
        @Size(min = 1, max = 60) String kind,
        @Size(min = 1, max = 60) String programme) {

    public static final Serving ALL = new Serving(null, null, null);
}
