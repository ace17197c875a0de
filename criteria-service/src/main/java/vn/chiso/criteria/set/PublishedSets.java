package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * @param leafCodes codes of the criteria that are scored
     */
    public record PublishedSet(UUID id, UUID issuerUnitId, boolean inForce, Set<String> leafCodes) {}

    /** Empty for a draft: nothing may rest on it. */
    public Optional<PublishedSet> find(UUID id) {
        return sets.findByIdOptional(id).filter(set -> !set.isDraft()).map(this::from);
    }

    private PublishedSet from(CriteriaSet set) {
        var leaves = CriterionResponse.of(nodes.inDocumentOrder(set.id())).stream()
                .filter(CriterionResponse::leaf)
                .map(CriterionResponse::code)
                .collect(Collectors.toUnmodifiableSet());
        return new PublishedSet(set.id(), set.issuer(), set.status() == SetStatus.PUBLISHED, leaves);
    }
}
