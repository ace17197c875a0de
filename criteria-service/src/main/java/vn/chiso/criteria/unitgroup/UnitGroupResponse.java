package vn.chiso.criteria.unitgroup;

import java.util.List;
import java.util.UUID;

/**
 * A group as clients see it; who belongs to it on a day is asked of its members.
 *
 * @param rule absent for a listed group
 * @param members as listed; absent for a group by rule
 */
record UnitGroupResponse(
        UUID id, long version, String code, String name, UUID ownerUnitId, GroupRule rule, List<GroupMember> members) {}
