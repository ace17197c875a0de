package vn.chiso.criteria.regulation.lint;

import java.util.Set;
import java.util.UUID;

/**
 * What is known of the unit groups that a regulation names.
 *
 * @param known those that exist
 * @param outgrown those whose rule finds more members than the other services are told
 */
public record NamedUnitGroups(Set<UUID> known, Set<UUID> outgrown) {}
