package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.unit.NamedUnit;

/** What other features may know of a whole plan. */
@ApplicationScoped
public class PlanContents {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final RequirementReading deadlines;

    PlanContents(PlanRepository plans, PlanItemRepository items, PlanAccess access, RequirementReading deadlines) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.deadlines = deadlines;
    }

    /** @param context how its deadlines are read */
    public record Content(
            UUID id,
            long version,
            PlanKind kind,
            String title,
            NamedUnit owner,
            String documentNumber,
            LocalDate documentDate,
            ReadingContext context,
            List<Item> items) {

        public Content {
            items = List.copyOf(items);
        }
    }

    /** @param leadOpen units are named, and nobody has said which of them leads */
    public record Item(
            UUID id,
            ItemKind kind,
            String sectionCode,
            String sectionTitle,
            String number,
            String criterionCode,
            String title,
            boolean leadOpen) {

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
        return new Content(
                plan.id(),
                plan.version(),
                plan.kind(),
                plan.title(),
                plan.owner(),
                plan.document().number(),
                plan.document().date(),
                deadlines.context(plan.document()),
                items.findOfPlan(planId, 0, Integer.MAX_VALUE).stream()
                        .map(PlanContents::item)
                        .toList());
    }

    private static Item item(PlanItem item) {
        return new Item(
                item.id(),
                item.kind(),
                item.sectionCode(),
                item.sectionTitle(),
                item.number(),
                item.criterionCode(),
                item.title(),
                item.isLeadOpen());
    }
}
