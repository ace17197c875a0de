package vn.chiso.criteria.regulation.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.TiePolicy;

/** Units that a key could not tell apart are not told apart by the same key again. */
final class TieKeysDistinct implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return switch (subject.content().tiePolicy()) {
            case TiePolicy.SharedRank _ -> Stream.empty();
            case TiePolicy.SecondaryKeys(var _, var keys) -> {
                var seen = new HashSet<Object>();
                yield IntStream.range(0, keys.size())
                        .filter(i -> !seen.add(keys.get(i)))
                        .mapToObj(i -> new RegulationFinding(
                                RegulationRuleId.TIE_KEY_REPEATED, "/tiePolicy/keys/" + i, Map.of()))
                        .toList()
                        .stream();
            }
        };
    }
}
