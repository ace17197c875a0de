package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other features may know of sets: the published ones. */
@ApplicationScoped
public class PublishedSets {

    private final CriteriaSetRepository sets;
    private final CriterionNodeRepository nodes;

    PublishedSets(CriteriaSetRepository sets, CriterionNodeRepository nodes) {
        this.sets = sets;
        this.nodes = nodes;
    }

    /**
     * A set that is or was published.
     *
     * @param codes of all criteria
     * @param leafCodes codes of the criteria that are scored
     */
    public record PublishedSet(
            UUID id, String programme, UUID issuerUnitId, boolean inForce, Set<String> codes, Set<String> leafCodes) {}

    /** Empty for a draft: nothing may rest on it. */
    public Optional<PublishedSet> find(UUID id) {
        return sets.findByIdOptional(id).filter(set -> !set.isDraft()).map(this::from);
    }

    /** What people know a set by. */
    public record Head(
            UUID id,
            String programme,
            String period,
            String decisionNumber,
            UUID issuerUnitId,
            int revision,
            boolean inForce) {}

    /** Of all sets that are or were published. */
    @Transactional
    public List<Head> heads() {
        return sets.list("status <> ?1", SetStatus.DRAFT).stream()
                .map(CriteriaSet::head)
                .toList();
    }

    private PublishedSet from(CriteriaSet set) {
        var criteria = CriterionResponse.of(nodes.inDocumentOrder(set.id()));
        return new PublishedSet(
                set.id(),
                set.programme(),
                set.issuer(),
                set.status() == SetStatus.PUBLISHED,
                codes(criteria.stream()),
                codes(criteria.stream().filter(CriterionResponse::leaf)));
    }

    private static Set<String> codes(Stream<CriterionResponse> criteria) {
        return criteria.map(CriterionResponse::code).collect(Collectors.toUnmodifiableSet());
    }
}
