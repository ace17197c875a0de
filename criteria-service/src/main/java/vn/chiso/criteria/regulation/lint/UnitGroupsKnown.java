package vn.chiso.criteria.regulation.lint;

import java.util.stream.Stream;

/** A group that is no more classes nobody; one that has outgrown what is told classes by members that may be old. */
final class UnitGroupsKnown implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups()
                .filter(located -> located.group().unitGroupId() != null)
                .flatMap(located -> {
                    var group = located.group().unitGroupId();
                    if (!subject.unitGroups().known().contains(group)) {
                        return Stream.of(located.finding(
                                RegulationRuleId.UNIT_GROUP_UNKNOWN, "/unitGroupId", "id", group.toString()));
                    }
                    return subject.unitGroups().outgrown().contains(group)
                            ? Stream.of(located.finding(
                                    RegulationRuleId.UNIT_GROUP_OUTGROWN, "/unitGroupId", "id", group.toString()))
                            : Stream.empty();
                });
    }
}
