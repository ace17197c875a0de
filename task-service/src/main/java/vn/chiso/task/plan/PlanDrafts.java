package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.reading.DeadlineConfirmation;
import vn.chiso.task.unit.NamedUnit;

/** What other features do with a draft: they lock it, change what they keep of it, and say so. */
@ApplicationScoped
public class PlanDrafts {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final RequirementReading deadlines;
    private final PlanJournal journal;

    PlanDrafts(
            PlanRepository plans,
            PlanItemRepository items,
            PlanAccess access,
            RequirementReading deadlines,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    /** A draft in the hands of its coordinator until the transaction ends. */
    public record Draft(Plan plan, Grant grant) {

        public UUID planId() {
            return plan.id();
        }

        public UUID ownerUnitId() {
            return plan.ownerUnitId();
        }

        public NamedUnit owner() {
            return plan.owner();
        }

        public String title() {
            return plan.title();
        }

        public long version() {
            return plan.version();
        }

        public int itemCount() {
            return plan.counts().items();
        }

        public LocalDate documentDate() {
            return plan.document().date();
        }
    }

    /** @throws ProblemException 404 for a plan out of reach, 403 for readers, 409 once it is issued */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draft lock(UUID planId) {
        var plan = plans.findForChange(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        var grant = access.requireCoordinator(plan);
        plan.requireDraft();
        return new Draft(plan, grant);
    }

    /**
     * The criterion that an item is about, null for none.
     *
     * @throws ProblemException 404 for an item of another plan
     */
    public String criterionOf(Draft draft, UUID itemId) {
        return item(draft.planId(), itemId).criterionCode();
    }

    private PlanItem item(UUID planId, UUID itemId) {
        return items.findInPlan(planId, itemId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 for a plan that the caller may not see */
    @Transactional
    public void requireReader(UUID planId) {
        access.requireReader(
                plans.findByIdOptional(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND)));
    }

    /** @throws ProblemException 404 also for an item of another plan */
    @Transactional
    public void requireItemOfReader(UUID planId, UUID itemId) {
        requireReader(planId);
        item(planId, itemId);
    }

    /** A year that a text leaves out is that of the document, else the running one. */
    public ReadingContext readingContext(Draft draft) {
        return deadlines.context(draft.plan().document());
    }

    /** A unit that the caller names: of the document itself or within his reach; any other does not exist. */
    public NamedUnit named(UUID id, Collection<NamedUnit> inDocument, String pointer) {
        return access.named(id, inDocument, pointer);
    }

    /** @throws ProblemException 400 if the plan has no such requirement */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmRequirement(Draft draft, String code, DeadlineConfirmation confirmation, String pointer) {
        if (!draft.plan().confirm(code, confirmation)) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(pointer, "unknown-requirement", code));
        }
    }

    /** The draft as it is now. */
    public PlanResponse state(Draft draft) {
        return PlanResponse.from(draft.plan());
    }

    /** After other features have changed what they keep of the draft: counts, version and event follow. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Draft draft) {
        plans.touch(draft.plan());
        journal.changed(draft.plan());
    }

    public void requireAnyCoordinator() {
        access.requireAnyCoordinator();
    }

    /** As the last one, without units: its tasks have parties of their own. Whoever calls tells of the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID addItem(Draft draft, PlanItemContent content) {
        return added(draft, content).id();
    }

    /** In another edition of the plan; the record says which items it has brought. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID reviseItem(Draft draft, PlanItemContent content) {
        var item = added(draft, content);
        journal.itemRevised("plan-item.added", draft.plan(), item, draft.grant(), null);
        return item.id();
    }

    private PlanItem added(Draft draft, PlanItemContent content) {
        var item = new PlanItem(draft.planId(), items.nextPosition(draft.planId()), content, List.of(), List.of());
        items.persist(item);
        return item;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void imported(Draft draft, int itemsTaken, int tasksTaken) {
        plans.touch(draft.plan());
        journal.imported(draft.plan(), draft.grant(), itemsTaken, tasksTaken);
    }

    /** The item that the reports on the plan stand below, made when the first comes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID reportingItem(Draft draft, String title) {
        var kind = draft.plan().kind() == PlanKind.REMEDIATION ? ItemKind.MAINTAIN : ItemKind.UNSPECIFIED;
        return items.findOfPlan(draft.planId(), 0, Integer.MAX_VALUE).stream()
                .filter(item -> item.number() == null && item.title().equals(title))
                .map(PlanItem::id)
                .findFirst()
                .orElseGet(() -> addItem(
                        draft,
                        new PlanItemContent(kind, null, null, null, null, title, null, null, null, null, null, null)));
    }
}
