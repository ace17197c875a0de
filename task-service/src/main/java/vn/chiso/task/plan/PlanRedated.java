package vn.chiso.task.plan;

import java.util.UUID;
import vn.chiso.task.deadline.ReadingContext;

/** The document of a draft has another date, and deadlines that leave the year out mean another one. Same transaction. */
public record PlanRedated(UUID planId, ReadingContext context) {}
