package vn.chiso.task.plan;

import java.util.UUID;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.deadline.ReadingContext;

/**
 * The document of a draft has another date, or is meant in another way: deadlines that leave the year out, or exclude a date, are due on
 * another day. Same transaction.
 */
public record PlanRedated(UUID planId, UUID ownerUnitId, Grant grant, ReadingContext context) {}
