package vn.chiso.task.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * Somebody who takes part in a task, by the name of the day.
 *
 * @param written the words of the document
 * @param officialPosition the work falls to whoever holds it in the unit or in each unit of the group; null for the unit itself
 * @param withoutAssignee somebody has said that generic words stay so, and that nobody is given the work
 */
@Embeddable
public record TaskParty(
        @Enumerated(EnumType.STRING) PartyPart part,
        @Enumerated(EnumType.STRING) PartyKind kind,
        String written,
        @Column(name = "unit_id") UUID unitId,
        @Column(name = "unit_code") String unitCode,
        @Column(name = "unit_name") String unitName,
        @Column(name = "group_id") UUID groupId,
        @Column(name = "group_code") String groupCode,
        @Column(name = "group_name") String groupName,
        @Column(name = "official_position") String officialPosition,
        @Column(name = "without_assignee") boolean withoutAssignee) {

    public static TaskParty unit(PartyPart part, String written, NamedUnit unit, String officialPosition) {
        return new TaskParty(
                part,
                PartyKind.UNIT,
                written == null ? unit.name() : written,
                unit.id(),
                unit.code(),
                unit.name(),
                null,
                null,
                null,
                officialPosition,
                false);
    }

    public static TaskParty group(PartyPart part, String written, NamedGroup group, String officialPosition) {
        return new TaskParty(
                part,
                PartyKind.GROUP,
                written == null ? group.name() : written,
                null,
                null,
                null,
                group.id(),
                group.code(),
                group.name(),
                officialPosition,
                false);
    }

    public static TaskParty generic(PartyPart part, String written, boolean withoutAssignee) {
        return new TaskParty(
                part, PartyKind.GENERIC, written, null, null, null, null, null, null, null, withoutAssignee);
    }

    NamedUnit unit() {
        return unitId == null ? null : new NamedUnit(unitId, unitCode, unitName);
    }

    NamedGroup group() {
        return groupId == null ? null : new NamedGroup(groupId, groupCode, groupName);
    }

    /** Words of nobody in particular are never the same. */
    public boolean isSame(TaskParty other) {
        return kind != PartyKind.GENERIC
                && Objects.equals(unitId, other.unitId)
                && Objects.equals(groupId, other.groupId)
                && Objects.equals(officialPosition, other.officialPosition);
    }

    boolean isOpen() {
        return part == PartyPart.LEAD && kind == PartyKind.GENERIC && !withoutAssignee;
    }
}
