package vn.chiso.task.finding;

import java.util.stream.Stream;

/** One named, pure check of a plan. What a plan leaves open breaks no rule about it. */
interface PlanRule {

    Stream<PlanFinding> check(CheckedPlan plan);
}
