package vn.chiso.criteria.set.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSet;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Says which criterion of a published set is which of another one. Editors of the set's issuer do that. */
@ApplicationScoped
public class CriterionMappingService {

    private final CriteriaSets sets;
    private final CriterionMappingRepository mappings;
    private final MappingJournal journal;

    CriterionMappingService(CriteriaSets sets, CriterionMappingRepository mappings, MappingJournal journal) {
        this.sets = sets;
        this.mappings = mappings;
        this.journal = journal;
    }

    /** What was said, and whether nothing had been said before. */
    record Stated(CriterionMappingResponse mapping, boolean first) {}

    @Transactional
    List<CriterionMappingResponse> find(UUID setId) {
        var set = sets.visible(setId);
        return mappings.ofSet(setId).stream()
                .map(mapping -> response(mapping, set, sets.visible(mapping.formerSetId())))
                .toList();
    }

    @Transactional
    CriterionMappingResponse get(UUID setId, UUID formerSetId) {
        var set = sets.visible(setId);
        var former = sets.visible(formerSetId);
        return mappings.between(setId, formerSetId)
                .map(mapping -> response(mapping, set, former))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** @param ifMatch of what was said before; nothing of two sets of which nothing was said */
    @Transactional
    Stated state(UUID setId, UUID formerSetId, String ifMatch, CriterionMappingRequest request) {
        var former = sets.visible(formerSetId);
        var edited = sets.edited(setId);
        requireMappable(edited.set(), former);
        var known = mappings.between(setId, formerSetId);
        known.ifPresent(mapping -> ExpectedVersion.of(ifMatch).check(mapping.version()));
        requireSound(edited.set(), former, request.entries());
        var before =
                known.map(mapping -> response(mapping, edited.set(), former)).orElse(null);
        var statement = journal.statement(MappingOrigin.STATED, request);
        var mapping = known.orElseGet(() -> new CriterionMapping(setId, formerSetId, statement));
        mapping.state(statement);
        var after = recorded(mapping, edited.set(), former);
        journal.stated(edited, before, after);
        return new Stated(after, before == null);
    }

    /**
     * What follows from the sets alone when one is published: criteria that kept code and title went on, in the place of the set
     * before or under the framework. Editors may say otherwise later.
     */
    @Transactional
    public void follow(CriteriaSets.Edited published) {
        var set = published.set();
        if (set.supersedes() != null) {
            follow(published, sets.visible(set.supersedes()), MappingOrigin.SUPERSESSION);
        }
        if (set.framework() != null && !set.framework().equals(set.supersedes())) {
            follow(published, sets.framework(set.framework()), MappingOrigin.FRAMEWORK);
        }
    }

    private void follow(CriteriaSets.Edited published, CriteriaSet former, MappingOrigin origin) {
        var statement = journal.statement(origin, new CriterionMappingRequest(true, null, List.of()));
        var mapping = new CriterionMapping(published.set().id(), former.id(), statement);
        journal.stated(published, null, recorded(mapping, published.set(), former));
    }

    /** After it is written, so that the version shown is the one stored. */
    private CriterionMappingResponse recorded(CriterionMapping mapping, CriteriaSet set, CriteriaSet former) {
        mappings.persist(mapping);
        mappings.flush();
        return response(mapping, set, former);
    }

    private void requireMappable(CriteriaSet set, CriteriaSet former) {
        if (set.id().equals(former.id())) {
            throw new ProblemException(SetProblem.MAPPING_OF_ITSELF);
        }
        for (var each : List.of(set, former)) {
            if (each.isDraft()) {
                throw new ProblemException(SetProblem.MAPPING_OF_DRAFT);
            }
        }
        if (!set.programme().equals(former.programme())) {
            throw new ProblemException(SetProblem.MAPPING_OF_ANOTHER_PROGRAMME, former.programme());
        }
        if (mappings.between(former.id(), set.id()).isPresent()) {
            throw new ProblemException(SetProblem.MAPPING_REVERSED);
        }
    }

    private void requireSound(CriteriaSet set, CriteriaSet former, List<MappingEntry> entries) {
        var faults = MappingFaults.of(entries, sets.treeOf(former), sets.treeOf(set));
        if (!faults.isEmpty()) {
            throw new ProblemException(SetProblem.CRITERION_MAPPING_FAULTY, faults.size()).withErrors(faults);
        }
    }

    private CriterionMappingResponse response(CriterionMapping mapping, CriteriaSet set, CriteriaSet former) {
        var latterTree = sets.treeOf(set);
        var formerTree = sets.treeOf(former);
        var pairs = new Pairing(formerTree, latterTree).pairs(mapping.entries(), mapping.othersKeepCode());
        return new CriterionMappingResponse(
                mapping.id(),
                mapping.version(),
                mapping.setId(),
                mapping.formerSetId(),
                set.programme(),
                mapping.origin(),
                mapping.othersKeepCode(),
                mapping.reason(),
                mapping.statedBy(),
                mapping.statedAt(),
                mapping.entries(),
                pairs,
                Pairing.unpaired(latterTree, pairs, MappedPair::to),
                Pairing.unpaired(formerTree, pairs, MappedPair::from));
    }
}
