package vn.chiso.scoring.result.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.total.Index;

/**
 * Where a unit stood when it was published, and all that this rests on besides its own lines and the results of the other units.
 *
 * @param unitGroupId inside which it was ranked; null where it was named itself
 * @param nodes of the whole set, in the order of the document
 * @param index the exact pair; null where nothing applies to the unit
 * @param regulation as it was pinned by the campaign; null without one
 * @param lessIsBetter indicators of which less is better, as far as ties are decided by them
 * @param previousIndex of the period before; null where there is none
 * @param rank null without an index
 * @param classification null without a regulation
 * @param commendation null where nothing was to follow
 */
public record ResultStanding(
        UUID unitGroupId,
        List<ResultNode> nodes,
        List<ResultComponent> components,
        Index index,
        JsonNode regulation,
        Facts facts,
        List<String> lessIsBetter,
        Index previousIndex,
        ResultRank rank,
        ResultClass classification,
        ResultCommendation commendation) {

    public ResultStanding {
        nodes = List.copyOf(nodes);
        components = List.copyOf(components);
        lessIsBetter = List.copyOf(lessIsBetter);
    }

    /** The same with other sums. */
    public ResultStanding summed(List<ResultNode> newNodes, List<ResultComponent> newComponents, Index newIndex) {
        return new ResultStanding(
                unitGroupId,
                newNodes,
                newComponents,
                newIndex,
                regulation,
                facts,
                lessIsBetter,
                previousIndex,
                rank,
                classification,
                commendation);
    }

    /** The same with another rank and class. */
    public ResultStanding placed(ResultRank newRank, ResultClass newClass) {
        return new ResultStanding(
                unitGroupId,
                nodes,
                components,
                index,
                regulation,
                facts,
                lessIsBetter,
                previousIndex,
                newRank,
                newClass,
                commendation);
    }

    public ResultStanding with(ResultCommendation following) {
        return new ResultStanding(
                unitGroupId,
                nodes,
                components,
                index,
                regulation,
                facts,
                lessIsBetter,
                previousIndex,
                rank,
                classification,
                following);
    }

    /** True if rank, class and what follows from them are the same, whatever the words that explain them. */
    public boolean isPlacedLike(ResultStanding other) {
        return Objects.equals(rank, other.rank)
                && isSame(classification, other.classification, ResultClass::isSame)
                && isSame(commendation, other.commendation, ResultCommendation::isSame);
    }

    private static <T> boolean isSame(T one, T other, BiPredicate<T, T> comparison) {
        return one == null || other == null ? one == other : comparison.test(one, other);
    }
}
