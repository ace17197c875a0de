package vn.chiso.notification.policy;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.plan.PlanFacts;

/**
 * Which assignments of a unit's plans a ladder is for; all of them where nothing is named.
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

    boolean serves(LadderSubject subject, Optional<PlanFacts> plan) {
        var planKind = plan.map(PlanFacts::kind).orElse(null);
        var subjectsProgramme = subject.programme() != null
                ? subject.programme()
                : plan.map(PlanFacts::programme).orElse(null);
        return (planId == null || planId.equals(subject.planId()))
                && (kind == null || kind.equals(subject.kind()) || kind.equals(planKind))
                && (programme == null || programme.equals(subjectsProgramme));
    }

    /** The more particular ladder wins: that of the plan, then of the kind, then of the programme. */
    int particularity() {
        return (planId == null ? 0 : 4) + (kind == null ? 0 : 2) + (programme == null ? 0 : 1);
    }
}
