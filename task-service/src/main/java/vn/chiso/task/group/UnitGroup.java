package vn.chiso.task.group;

import java.util.UUID;

/** A group of units by the code and name that it has today. */
public record UnitGroup(UUID id, String code, String name, UUID ownerUnitId) {}
