package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another edition of an issued plan may say something else of the plan itself; whoever calls does what that means for its work. */
@ApplicationScoped
public class PlanRewording {

    private final PlanRepository plans;
    private final PlanDocuments documents;
    private final PlanAccess access;
    private final RequirementReading requirements;
    private final PlanJournal journal;

    PlanRewording(
            PlanRepository plans,
            PlanDocuments documents,
            PlanAccess access,
            RequirementReading requirements,
            PlanJournal journal) {
        this.plans = plans;
        this.documents = documents;
        this.access = access;
        this.requirements = requirements;
        this.journal = journal;
    }

    /**
     * What the plan says anew; null for what stays.
     *
     * @param pointer of these words in the body
     */
    public record Words(
            String title,
            PlanRequest.Document document,
            UUID standingOfficeUnitId,
            List<PlanRequest.Requirement> requirements,
            String pointer) {}

    /**
     * What has become of the plan's demands.
     *
     * @param ended    codes of requirements that are no more, or ask for something else now
     * @param begun    codes of new ones, and of those that ask for something else
     * @param reworded codes of those that ask the same units for the same in other words
     * @param moved    codes of those that do, and are due otherwise
     * @param newStandingOffice null where it is the same as before
     */
    public record Reworded(
            Set<String> ended, Set<String> begun, Set<String> reworded, Set<String> moved, UUID newStandingOffice) {}

    /** A requirement whose words are the same stays as it was read, also where the document has another date now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reworded apply(PlanDrafts.Draft held, Words words) {
        var plan = held.plan();
        var before = PlanResponse.from(plan);
        var entered = words.requirements();
        RequirementReading.check(entered == null ? List.of() : entered, words.document(), words.pointer());
        var document = words.document() == null
                ? plan.document()
                : documents.of(words.document(), plan.ownerUnitId(), words.pointer());
        var office = words.standingOfficeUnitId() == null
                ? plan.standingOfficeUnitId()
                : access.named(words.standingOfficeUnitId(), words.pointer() + "/standingOfficeUnitId");
        var known = plan.requirements();
        var demanded = entered == null ? known : demanded(entered, document, known);
        boolean sameOffice = Objects.equals(office, plan.standingOfficeUnitId());
        plan.edit(words.title() == null ? plan.title() : words.title(), document, office, demanded);
        plans.flush();
        journal.reworded(plan, held.grant(), before);
        return reworded(known, demanded, sameOffice ? null : office);
    }

    private static Reworded reworded(List<PlanRequirement> known, List<PlanRequirement> demanded, UUID newOffice) {
        var others = demanded.stream().filter(one -> !known.contains(one)).toList();
        var same = codes(others.stream().filter(one -> one.isEditionOfOne(known)));
        var moved = codes(others.stream().filter(one -> one.isDueOtherwise(known)));
        moved.retainAll(same);
        var ended = codes(known.stream().filter(one -> !demanded.contains(one)));
        ended.removeAll(same);
        var begun = codes(others.stream());
        begun.removeAll(same);
        same.removeAll(moved);
        return new Reworded(ended, begun, same, moved, newOffice);
    }

    private List<PlanRequirement> demanded(
            List<PlanRequest.Requirement> entered, PlanDocument document, List<PlanRequirement> known) {
        return entered.stream()
                .map(one -> known.stream()
                        .filter(before -> before.says(one))
                        .findFirst()
                        .orElseGet(() -> requirements
                                .read(List.of(one), document, List.of())
                                .getFirst()))
                .toList();
    }

    private static Set<String> codes(Stream<PlanRequirement> requirements) {
        return requirements.map(PlanRequirement::code).collect(Collectors.toCollection(HashSet::new));
    }
}
