package vn.chiso.scoring.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.chiso.scoring.regulation.TieKey;
import vn.chiso.scoring.regulation.TiePolicy;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Index;
import vn.chiso.scoring.total.NodeTotal;

/**
 * The units of a group in the order of their indexes, best first; units that share a rank by id, so that the order of the answer says
 * nothing.
 *
 * @param unranked without an index: an extract, or nothing applies to the unit
 */
public record Ranking(List<Ranked> ranked, List<UUID> unranked) {

    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    public Optional<Ranked> of(UUID unitId) {
        return ranked.stream().filter(each -> each.unitId().equals(unitId)).findFirst();
    }

    /**
     * Ranks the units of one group. The order in which they are given changes nothing.
     *
     * @param lessIsBetter codes of the indicators of which less is better, as their definitions say
     */
    public static Ranking rank(TiePolicy policy, Collection<Contender> contenders, Set<String> lessIsBetter) {
        var order = new Order(policy.tieKeys(), lessIsBetter);
        var sorted = contenders.stream()
                .filter(contender -> contender.card().index().isPresent())
                .sorted(order.thenComparing(Contender::unitId))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int from = 0, groups = 0; from < sorted.size(); groups++) {
            int to = endOfTie(sorted, from, order);
            int rank = switch (policy.numbering()) {
                case SKIPPING -> from + 1;
                case DENSE -> groups + 1;
            };
            for (Contender contender : sorted.subList(from, to)) {
                ranked.add(new Ranked(
                        contender.unitId(),
                        index(contender),
                        rank,
                        sorted.size(),
                        to - from,
                        order.decisive(sorted, from, to)));
            }
            from = to;
        }
        return new Ranking(
                ranked,
                contenders.stream()
                        .filter(contender -> contender.card().index().isEmpty())
                        .map(Contender::unitId)
                        .sorted()
                        .toList());
    }

    private static int endOfTie(List<Contender> sorted, int from, Order order) {
        int to = from + 1;
        while (to < sorted.size() && order.compare(sorted.get(from), sorted.get(to)) == 0) {
            to++;
        }
        return to;
    }

    private static Index index(Contender contender) {
        return contender.card().index().orElseThrow();
    }

    /** Best first: by index, exactly, then by the keys. What is not known comes behind what is. */
    private record Order(List<TieKey> keys, Set<String> lessIsBetter) implements Comparator<Contender> {

        @Override
        public int compare(Contender one, Contender other) {
            int byIndex = index(other).compareTo(index(one));
            return byIndex != 0 ? byIndex : byKeys(one, other);
        }

        private int byKeys(Contender one, Contender other) {
            return keys.stream()
                    .mapToInt(key -> by(key).compare(one, other))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        }

        /** The first key by which a neighbour of the same index stands before or behind. */
        private TieKey decisive(List<Contender> sorted, int from, int to) {
            var contender = sorted.get(from);
            var before = from == 0 ? null : decisive(sorted.get(from - 1), contender);
            return before != null || to == sorted.size() ? before : decisive(contender, sorted.get(to));
        }

        private TieKey decisive(Contender one, Contender other) {
            return index(one).compareTo(index(other)) != 0
                    ? null
                    : keys.stream()
                            .filter(key -> by(key).compare(one, other) != 0)
                            .findFirst()
                            .orElse(null);
        }

        private Comparator<Contender> by(TieKey key) {
            return switch (key) {
                case TieKey.TotalPoints _ -> most(contender -> contender.card().totalPoints());
                case TieKey.CriterionPoints(String code) -> most(contender -> points(contender.card(), code));
                case TieKey.IndicatorValue(String indicator) ->
                    lessIsBetter.contains(indicator)
                            ? least(contender -> contender.indicators().get(indicator))
                            : most(contender -> contender.indicators().get(indicator));
                case TieKey.PreviousIndex _ -> most(Contender::previousIndex);
            };
        }

        /** Null where the criterion is none of the set, or does not apply to the unit. */
        private static BigDecimal points(CardTotal card, String code) {
            return card.node(code)
                    .filter(node -> node.applicableMaximum().signum() > 0)
                    .map(NodeTotal::points)
                    .orElse(null);
        }

        private static <T extends Comparable<? super T>> Comparator<Contender> most(Function<Contender, T> figure) {
            return Comparator.comparing(figure, Comparator.nullsLast(Comparator.reverseOrder()));
        }

        private static <T extends Comparable<? super T>> Comparator<Contender> least(Function<Contender, T> figure) {
            return Comparator.comparing(figure, Comparator.nullsLast(Comparator.naturalOrder()));
        }
    }
}
