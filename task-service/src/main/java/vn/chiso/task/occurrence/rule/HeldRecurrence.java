package vn.chiso.task.occurrence.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of an issued plan that is due and makes nothing. */
@Schema(name = "HeldRecurrence")
record HeldRecurrence(
        UUID taskId, int part, UUID planId, UUID ownerUnitId, String title, LocalDate nextOn, RuleHold hold) {}
