package vn.chiso.criteria.regulation.lint;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.RegulationDecision;

/**
 * A regulation as the rules see it.
 *
 * @param complete false if its text is only partly known
 * @param years the first year of each period
 * @param knownIndicators of the indicators that it names, those that are defined
 * @param unitGroups what is known of the unit groups that it names
 */
public record RegulationSubject(
        RegulationContent content,
        RegulationDecision decision,
        boolean complete,
        String note,
        List<Year> years,
        Set<String> knownIndicators,
        NamedUnitGroups unitGroups) {

    /** A group and where it stands. */
    record Located(ClassGroup group, String pointer) {

        RegulationFinding finding(RegulationRuleId rule, String below, String name, String value) {
            return new RegulationFinding(rule, pointer + below, Map.of("group", group.label(), name, value));
        }
    }

    Stream<Located> groups() {
        var groups = content.groups();
        return IntStream.range(0, groups.size()).mapToObj(i -> new Located(groups.get(i), "/groups/" + i));
    }
}
