package vn.chiso.criteria.regulation.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassGroup;

/** A unit is classed by one group only, so no unit group, and not "all others", stands twice. */
final class GroupsDistinct implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        if (subject.content().groups().isEmpty()) {
            return Stream.of(new RegulationFinding(RegulationRuleId.GROUPS_MISSING, "/groups", Map.of()));
        }
        var seen = new HashSet<String>();
        return subject
                .groups()
                .filter(located -> !seen.add(key(located.group())))
                .map(located ->
                        located.finding(RegulationRuleId.GROUP_REPEATED, "/unitGroupId", "id", key(located.group())))
                .toList()
                .stream();
    }

    private static String key(ClassGroup group) {
        return Objects.toString(group.unitGroupId(), "*");
    }
}
