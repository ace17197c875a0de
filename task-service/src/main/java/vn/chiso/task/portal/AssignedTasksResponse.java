package vn.chiso.task.portal;

import java.util.List;
import java.util.UUID;
import vn.chiso.task.plan.PlanFlag;
import vn.chiso.task.plan.PlanStatus;

/**
 * What became of assigned tasks.
 *
 * @param created false where they had been taken before
 * @param status ISSUED once the units have their assignments; DRAFT while a coordinator has something to settle
 * @param flags what he has to settle
 * @param heldUpBy code of the problem for which it was not issued, beside the flags
 */
record AssignedTasksResponse(
        String sourceId,
        UUID planId,
        boolean created,
        PlanStatus status,
        int items,
        int tasks,
        List<PlanFlag> flags,
        String heldUpBy) {}
