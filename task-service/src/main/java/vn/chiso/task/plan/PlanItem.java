package vn.chiso.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.chiso.platform.id.Ids;
import vn.chiso.task.unit.NamedUnit;

/** One matter of a plan, mostly a criterion that lost points, with the units that are to see to it. */
@Entity
@Table(name = "plan_item")
class PlanItem {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    private int position;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Column(name = "section_code")
    private String sectionCode;

    @Column(name = "section_title")
    private String sectionTitle;

    private String number;

    @Column(name = "criterion_code")
    private String criterionCode;

    private String title;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    private BigDecimal points;

    @Column(name = "lost_points")
    private BigDecimal lostPoints;

    private String reason;

    @Column(name = "cause_code")
    private String causeCode;

    @Column(name = "lead_settled")
    private boolean leadSettled;

    @Column(name = "without_task")
    private boolean withoutTask;

    @ElementCollection
    @CollectionTable(name = "plan_item_unit", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<ItemUnit> units = new ArrayList<>();

    /** Empty for an item of one criterion. */
    @ElementCollection
    @CollectionTable(name = "plan_item_criterion", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<ItemCriterion> criteria = new ArrayList<>();

    protected PlanItem() {
        // for Hibernate
    }

    /** The lead is settled only if the result names exactly one. */
    PlanItem(UUID planId, int position, NewPlan.Item draft) {
        this.id = Ids.next();
        this.planId = planId;
        this.position = position;
        this.kind = ItemKind.REMEDY;
        this.criterionCode = draft.criterionCode();
        this.title = draft.title();
        this.maxPoints = draft.maxPoints();
        this.points = draft.points();
        this.lostPoints = draft.lostPoints();
        this.reason = draft.reason();
        this.causeCode = draft.causeCode();
        this.criteria.addAll(draft.criteria());
        this.leadSettled = draft.leadUnits().size() == 1;
        add(draft.leadUnits(), UnitPart.LEAD);
        add(draft.cooperatingUnits(), UnitPart.COOPERATING);
    }

    /** An item that a person enters. Its lead is settled if he names one, or several joint ones. */
    PlanItem(UUID planId, int position, PlanItemContent content, List<NamedUnit> leads, List<NamedUnit> cooperating) {
        this.id = Ids.next();
        this.planId = planId;
        this.position = position;
        edit(content);
        this.leadSettled = !leads.isEmpty();
        add(leads, UnitPart.LEAD);
        add(cooperating, UnitPart.COOPERATING);
    }

    final void edit(PlanItemContent content) {
        kind = content.kind();
        sectionCode = content.sectionCode();
        sectionTitle = content.sectionTitle();
        number = content.number();
        criterionCode = content.criterionCode();
        title = content.title();
        maxPoints = content.maxPoints();
        points = content.points();
        lostPoints = content.lostPoints();
        reason = content.reason();
        causeCode = content.causeCode();
        withoutTask = Boolean.TRUE.equals(content.withoutTask());
    }

    /** Both have one cause: points add up, and several leads have to be settled anew. */
    void absorb(PlanItem other, String sharedCause) {
        causeCode = sharedCause;
        if (criteria.isEmpty()) {
            criteria.addAll(all(this));
        }
        criteria.addAll(all(other));
        title = title + "; " + other.title;
        reason = ItemCriterion.joined(reason, other.reason);
        maxPoints = ItemCriterion.sum(maxPoints, other.maxPoints);
        points = ItemCriterion.sum(points, other.points);
        lostPoints = ItemCriterion.sum(lostPoints, other.lostPoints);
        var leads = units(UnitPart.LEAD);
        add(other.units(UnitPart.LEAD), UnitPart.LEAD);
        add(other.units(UnitPart.COOPERATING), UnitPart.COOPERATING);
        withoutTask = withoutTask && other.withoutTask;
        leadSettled = leadSettled && other.leadSettled && leads.equals(units(UnitPart.LEAD));
    }

    private static List<ItemCriterion> all(PlanItem item) {
        return item.criteria.isEmpty()
                ? List.of(new ItemCriterion(
                        item.criterionCode, item.title, item.maxPoints, item.points, item.lostPoints, item.reason))
                : item.criteria;
    }

    /** The figures of another edition of the result; whatever people decide about the item stays. */
    void refigure(ItemCriterion newer) {
        if (criteria.isEmpty()) {
            maxPoints = newer.maxPoints();
            points = newer.points();
            lostPoints = newer.lostPoints();
            return;
        }
        criteria.replaceAll(one -> one.criterionCode().equals(newer.criterionCode()) ? newer : one);
        maxPoints = ItemCriterion.total(criteria, ItemCriterion::maxPoints);
        points = ItemCriterion.total(criteria, ItemCriterion::points);
        lostPoints = ItemCriterion.total(criteria, ItemCriterion::lostPoints);
    }

    /** The other edition takes nothing off this criterion any more. */
    void regain(ItemCriterion criterion) {
        refigure(criterion.wonBack());
        lostPoints = lostPoints.signum() == 0 ? null : lostPoints;
    }

    /** Each criterion on its own, also where there is one. */
    List<ItemCriterion> eachCriterion() {
        return criterionCode == null ? List.of() : List.copyOf(all(this));
    }

    List<ItemCriterion> criteria() {
        return List.copyOf(criteria);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** The coordinator's decision: these units lead (several of them jointly), the other named ones cooperate. */
    void settleLead(List<NamedUnit> leads) {
        var before = List.copyOf(units);
        units.clear();
        add(leads, UnitPart.LEAD);
        add(before.stream().map(ItemUnit::unit).toList(), UnitPart.COOPERATING);
        leadSettled = true;
    }

    private void add(List<NamedUnit> added, UnitPart part) {
        for (var unit : added) {
            if (units.stream().noneMatch(known -> known.unitId().equals(unit.id()))) {
                units.add(ItemUnit.of(unit, part));
            }
        }
    }

    /** Who must act: the leads; everyone who is named while the lead is open. */
    List<NamedUnit> responsibleUnits() {
        return leadSettled
                ? units(UnitPart.LEAD)
                : units.stream().map(ItemUnit::unit).toList();
    }

    List<NamedUnit> units(UnitPart part) {
        return ItemUnit.units(units, part);
    }

    List<NamedUnit> units() {
        return units.stream().map(ItemUnit::unit).toList();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    int position() {
        return position;
    }

    ItemKind kind() {
        return kind;
    }

    String sectionCode() {
        return sectionCode;
    }

    String sectionTitle() {
        return sectionTitle;
    }

    String number() {
        return number;
    }

    String criterionCode() {
        return criterionCode;
    }

    String title() {
        return title;
    }

    BigDecimal maxPoints() {
        return maxPoints;
    }

    BigDecimal points() {
        return points;
    }

    BigDecimal lostPoints() {
        return lostPoints;
    }

    String reason() {
        return reason;
    }

    String causeCode() {
        return causeCode;
    }

    /** Somebody has said that nothing is to be done about it in this plan. */
    boolean isWithoutTask() {
        return withoutTask;
    }

    boolean isLeadSettled() {
        return leadSettled;
    }

    /** Units are named and nobody has said which of them leads; without any unit the tasks of the item have leads of their own. */
    boolean isLeadOpen() {
        return !leadSettled && !units.isEmpty();
    }
}
