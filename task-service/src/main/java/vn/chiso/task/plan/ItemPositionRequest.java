package vn.chiso.task.plan;

import jakarta.validation.constraints.Min;

/** The place of an item among those of its plan, from 1; beyond the last one is the last. */
record ItemPositionRequest(@Min(1) int position) {}
