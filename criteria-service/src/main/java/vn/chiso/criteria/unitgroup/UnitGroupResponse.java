package vn.chiso.criteria.unitgroup;

import java.util.List;
import java.util.UUID;

/**
 * A group as clients see it; who belongs to it on a day is asked of its members.
 *
 * @param rule absent for a listed group
 * @param members as listed; absent for a group by rule
 * @param outgrownTo how many members the rule finds, when they are too many for the other services: those go on with the members
 *     that they know until the rule is narrowed
 */
record UnitGroupResponse(
        UUID id,
        long version,
        String code,
        String name,
        UUID ownerUnitId,
        GroupRule rule,
        List<GroupMember> members,
        Integer outgrownTo) {}
