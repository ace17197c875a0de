package vn.chiso.criteria.unitgroup;

import java.util.List;
import java.util.UUID;

/**
 * Full state of a group, sent to {@code criteria.unit-group} as {@code unit-group-defined} or {@code unit-group-changed}: after
 * each change of the group, and some seconds after units have changed in a way that changes who belongs to it. It carries the
 * rule and, by day, the members that the rule found, so that no consumer evaluates it again.
 */
record UnitGroupEvent(
        UUID id, long version, String code, String name, UUID ownerUnitId, GroupRule rule, List<GroupMember> members) {

    static final String TOPIC = "criteria.unit-group";
    static final String DEFINED = "chiso.criteria.unit-group-defined.v1";
    static final String CHANGED = "chiso.criteria.unit-group-changed.v1";
}
