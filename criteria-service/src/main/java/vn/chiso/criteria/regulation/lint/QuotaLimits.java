package vn.chiso.criteria.regulation.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassQuota;

/** One quota a class, one limit a quota, and a class below for those behind it. */
final class QuotaLimits implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups().flatMap(located -> {
            var quotas = located.group().quotas();
            var seen = new HashSet<String>();
            return IntStream.range(0, quotas.size())
                    .boxed()
                    .flatMap(i -> check(located, quotas.get(i), "/quotas/" + i, seen))
                    .toList()
                    .stream();
        });
    }

    private static Stream<RegulationFinding> check(
            RegulationSubject.Located located, ClassQuota quota, String below, Set<String> seen) {
        var classes = located.group().classes();
        var code = quota.classCode();
        return Stream.of(
                        found(quota.leavesNone(), located, RegulationRuleId.CLASS_UNREACHABLE, below, code),
                        found(
                                (quota.maxPercent() == null) == (quota.maxCount() == null),
                                located,
                                RegulationRuleId.QUOTA_LIMIT,
                                below + "/maxPercent",
                                code),
                        found(!seen.add(code), located, RegulationRuleId.QUOTA_REPEATED, below + "/classCode", code),
                        found(
                                isLowest(classes, code),
                                located,
                                RegulationRuleId.QUOTA_ON_LOWEST,
                                below + "/classCode",
                                code),
                        unknown(located, classes, code, below + "/classCode"),
                        unknown(located, classes, quota.ofClass(), below + "/ofClass"))
                .flatMap(finding -> finding);
    }

    private static boolean isLowest(List<String> classes, String code) {
        return !classes.isEmpty() && classes.getLast().equals(code);
    }

    private static Stream<RegulationFinding> unknown(
            RegulationSubject.Located located, List<String> classes, String code, String pointer) {
        return found(code != null && !classes.contains(code), located, RegulationRuleId.CLASS_UNKNOWN, pointer, code);
    }

    private static Stream<RegulationFinding> found(
            boolean broken, RegulationSubject.Located located, RegulationRuleId rule, String pointer, String code) {
        return broken ? Stream.of(located.finding(rule, pointer, "code", code)) : Stream.empty();
    }
}
