package vn.chiso.scoring.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.catalogue.mapping.CriterionMappingState;

/**
 * Which criterion of the earlier result is which of the later one. What it does not say is not known: nothing is guessed from codes
 * or titles here.
 *
 * @param silence why a criterion is not comparable that stands in no pair
 */
public record Correspondence(Kind kind, List<Pair> pairs, ComparisonReason silence) {

    /** What says so. */
    @Schema(name = "CorrespondenceKind")
    public enum Kind {
        SAME_SET,
        MAPPING,
        NONE
    }

    /** What makes two criteria one. */
    @Schema(name = "CorrespondenceBasis")
    public enum Basis {
        SAME_SET,
        SAME_CODE_AND_TITLE,
        STATED
    }

    /**
     * Criteria that correspond; never several on both sides.
     *
     * @param note what was said of them; null where nothing was
     */
    public record Pair(List<String> before, List<String> after, Basis basis, String note) {}

    /** Both results rest on the very same set. */
    static Correspondence sameSet(Collection<String> codes) {
        return new Correspondence(
                Kind.SAME_SET,
                codes.stream()
                        .map(code -> new Pair(List.of(code), List.of(code), Basis.SAME_SET, null))
                        .toList(),
                ComparisonReason.UNMAPPED);
    }

    /** By what is said of the later set and the earlier one. */
    static Correspondence of(CriterionMappingState mapping) {
        return mapped(mapping.pairs().stream()
                .map(pair -> new Pair(pair.from(), pair.to(), basis(pair), pair.reason()))
                .toList());
    }

    /** The later result rests on the former set: the same read backwards. */
    static Correspondence reversed(CriterionMappingState mapping) {
        return mapped(mapping.pairs().stream()
                .filter(pair -> !pair.to().isEmpty())
                .map(pair -> new Pair(pair.to(), pair.from(), basis(pair), pair.reason()))
                .toList());
    }

    static Correspondence none() {
        return new Correspondence(Kind.NONE, List.of(), ComparisonReason.NO_MAPPING);
    }

    Optional<Pair> ofEarlier(String code) {
        return pairs.stream().filter(pair -> pair.before().contains(code)).findFirst();
    }

    Optional<Pair> ofLater(String code) {
        return pairs.stream().filter(pair -> pair.after().contains(code)).findFirst();
    }

    private static Correspondence mapped(List<Pair> pairs) {
        return new Correspondence(Kind.MAPPING, pairs, ComparisonReason.UNMAPPED);
    }

    private static Basis basis(CriterionMappingState.Pair pair) {
        return switch (pair.basis()) {
            case STATED -> Basis.STATED;
            case SAME_CODE_AND_TITLE -> Basis.SAME_CODE_AND_TITLE;
        };
    }
}
