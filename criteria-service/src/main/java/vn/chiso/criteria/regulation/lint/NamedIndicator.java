package vn.chiso.criteria.regulation.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassRequirement;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.TieKey;
import vn.chiso.criteria.regulation.content.TiePolicy;

/**
 * An indicator that a regulation names, and where.
 *
 * @param pointer from the root of the regulation
 */
public record NamedIndicator(String indicator, String pointer) {

    /** All of them, in the order of the document. */
    public static List<NamedIndicator> of(RegulationContent content) {
        return Stream.concat(ofConditions(content), ofTies(content.tiePolicy())).toList();
    }

    private static Stream<NamedIndicator> ofConditions(RegulationContent content) {
        return IntStream.range(0, content.groups().size()).boxed().flatMap(g -> {
            var conditions = content.groups().get(g).conditions();
            return IntStream.range(0, conditions.size())
                    .boxed()
                    .flatMap(c -> conditions.get(c).requires() instanceof ClassRequirement.MinIndicator named
                            ? Stream.of(new NamedIndicator(
                                    named.indicator(), "/groups/" + g + "/conditions/" + c + "/requires/indicator"))
                            : Stream.empty());
        });
    }

    private static Stream<NamedIndicator> ofTies(TiePolicy policy) {
        return switch (policy) {
            case TiePolicy.SharedRank _ -> Stream.empty();
            case TiePolicy.SecondaryKeys(var _, var keys) ->
                IntStream.range(0, keys.size())
                        .boxed()
                        .flatMap(i -> keys.get(i) instanceof TieKey.IndicatorValue(var indicator)
                                ? Stream.of(new NamedIndicator(indicator, "/tiePolicy/keys/" + i + "/indicator"))
                                : Stream.empty());
        };
    }
}
