package vn.chiso.task.occurrence.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a rule that is due makes nothing. It is tried again with each tick, and ends by itself.
 *
 * @param subject the group, or the year of the calendar, for which it waits; null for a faulty rule
 */
@Schema(name = "RecurrenceHold")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleHold(
        Reason reason,

        @Schema(description = "The group, or the year of the calendar", examples = "Khối xã, phường")
        String subject,

        OffsetDateTime since) {

    @Schema(name = "RecurrenceHoldReason")
    enum Reason {
        GROUP_WITHOUT_MEMBERS,
        GROUP_MEMBER_UNKNOWN,
        CALENDAR_NOT_LOADED,
        RULE_FAULTY
    }
}
