package vn.chiso.scoring.catalogue.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is said of two sets, as the event {@code criteria.criterion-mapping} carries it. */
public record CriterionMappingState(
        UUID id,
        long version,
        UUID setId,
        UUID formerSetId,
        String programme,
        String origin,
        String reason,
        Instant statedAt,
        List<Pair> pairs) {

    public CriterionMappingState {
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
    }

    /**
     * Criteria that correspond; never several on both sides.
     *
     * @param to empty: they have no successor
     * @param reason of the one who said so; null where code and title stayed
     */
    public record Pair(List<String> from, List<String> to, Basis basis, String reason) {

        public Pair {
            from = from == null ? List.of() : List.copyOf(from);
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /** Why criteria correspond. */
    public enum Basis {
        STATED,
        SAME_CODE_AND_TITLE
    }
}
