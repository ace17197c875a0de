package vn.chiso.task.issuance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.plan.PlanResponse;

/** An issued plan, and how much work it gave out. */
@Schema(name = "IssuedPlan")
record IssuedPlanResponse(@JsonUnwrapped PlanResponse plan, int tasks, int assignments) {}
