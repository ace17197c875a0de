package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.unit.NamedUnit;

/** What other features may know of a whole plan. */
@ApplicationScoped
public class PlanContents {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final RequirementReading deadlines;
    private final UnitTree units;

    PlanContents(
            PlanRepository plans,
            PlanItemRepository items,
            PlanAccess access,
            RequirementReading deadlines,
            UnitTree units) {
        this.units = units;
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.deadlines = deadlines;
    }

    /**
     * @param superior the unit above the owner as it is called today; null without one
     * @param standingOffice as it is called today; null while nobody has chosen one
     * @param context how its deadlines are read
     */
    public record Content(
            UUID id,
            long version,
            PlanKind kind,
            String title,
            NamedUnit owner,
            String superior,
            String standingOffice,
            String documentNumber,
            LocalDate documentDate,
            ReadingContext context,
            List<Item> items) {

        public Content {
            items = List.copyOf(items);
        }
    }

    /**
     * @param reason of the points lost; null without one
     * @param leadOpen units are named, and nobody has said which of them leads
     * @param taskMissing to be remedied, and nothing is to be done about it
     */
    public record Item(
            UUID id,
            ItemKind kind,
            String sectionCode,
            String sectionTitle,
            String number,
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal lostPoints,
            String reason,
            boolean leadOpen,
            boolean taskMissing) {

        /** "IV.MAINTAIN.3"; the criterion of an item that the document does not number. */
        public String place() {
            if (number == null) {
                return criterionCode == null ? title : criterionCode;
            }
            var group = kind == ItemKind.UNSPECIFIED ? "" : "." + kind;
            return (sectionCode == null ? "" : sectionCode) + group + "." + number;
        }
    }

    /** @throws ProblemException 404 also for a plan that the caller may not see */
    @Transactional
    public Content visible(UUID planId) {
        var plan = plans.findByIdOptional(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        access.requireReader(plan);
        var withoutTask = items.withoutTask(planId);
        return new Content(
                plan.id(),
                plan.version(),
                plan.kind(),
                plan.title(),
                plan.owner(),
                units.find(plan.ownerUnitId())
                        .map(UnitNode::parentId)
                        .map(this::nameOf)
                        .orElse(null),
                nameOf(plan.standingOfficeUnitId()),
                plan.document().number(),
                plan.document().date(),
                deadlines.context(plan.document()),
                items.findOfPlan(planId, 0, Integer.MAX_VALUE).stream()
                        .map(item -> item(item, withoutTask.contains(item.id())))
                        .toList());
    }

    private String nameOf(UUID unit) {
        return unit == null ? null : units.find(unit).map(UnitNode::name).orElse(null);
    }

    private static Item item(PlanItem item, boolean taskMissing) {
        return new Item(
                item.id(),
                item.kind(),
                item.sectionCode(),
                item.sectionTitle(),
                item.number(),
                item.criterionCode(),
                item.title(),
                item.maxPoints(),
                item.points(),
                item.lostPoints(),
                item.reason(),
                item.isLeadOpen(),
                taskMissing);
    }
}
