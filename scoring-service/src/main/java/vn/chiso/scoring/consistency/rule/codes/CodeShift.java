package vn.chiso.scoring.consistency.rule.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.SectionRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * A section has the number of its area in the criteria set; where the document counts on over an area without losses, chapter 4
 * holds the criteria of area 5 (domain.md §10, item 20). One shift is one finding, at the section where it begins.
 */
public final class CodeShift implements ConsistencyRule {

    /** Sections numbered otherwise than areas (chapter 1, area A) are not shifted. */
    private static final List<String> NUMBERINGS = List.of("\\d{1,4}", "[IVXLCDM]{1,8}", "[A-ZĐ]", "[a-zđ]");

    private record Shifted(Placed<SectionRow> section, String area) {}

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var areas = areas(document.criteria());
        var shifted = document.placedSections().stream()
                .flatMap(section -> area(section.part(), areas)
                        .filter(area -> isShifted(section.part().code(), area))
                        .map(area -> new Shifted(section, area))
                        .stream())
                .toList();
        return shifted.isEmpty() ? Stream.empty() : Stream.of(finding(shifted));
    }

    private static Finding finding(List<Shifted> shifted) {
        var codes = joined(shifted, each -> each.section().part().code());
        return new Finding(
                RuleId.CODE_SHIFT,
                shifted.getFirst().section().member("code"),
                codes,
                codes,
                joined(shifted, Shifted::area));
    }

    private static String joined(List<Shifted> shifted, Function<Shifted, String> value) {
        return shifted.stream().map(value).collect(Collectors.joining(", "));
    }

    private static Optional<String> area(SectionRow section, Map<String, List<String>> areas) {
        if (section.areaCode() != null) {
            return Optional.of(section.areaCode());
        }
        // Criteria of several areas in one section: nothing can be said of its number.
        return Optional.of(areas.getOrDefault(section.code(), List.of()))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private static Map<String, List<String>> areas(List<CriterionRow> criteria) {
        return criteria.stream()
                .filter(row -> row.section() != null)
                .collect(Collectors.groupingBy(
                        CriterionRow::section,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> rows.stream()
                                        .map(row -> row.code().split("\\.", 2)[0])
                                        .distinct()
                                        .toList())));
    }

    private static boolean isShifted(String section, String area) {
        return !section.equals(area)
                && NUMBERINGS.stream().anyMatch(form -> section.matches(form) && area.matches(form));
    }
}
