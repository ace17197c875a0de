package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.platform.problem.ProblemException;

/** How far a plan is from being issued, in items and tasks. */
@Embeddable
record PlanCounts(
        @Column(name = "item_count") int items,
        @Column(name = "unsettled_items") int unsettledItems,
        @Column(name = "unspecified_items") int unspecifiedItems,
        @Column(name = "task_count") int tasks,
        @Column(name = "generic_tasks") int genericTasks,
        @Column(name = "leaderless_tasks") int leaderlessTasks,
        @Column(name = "unconfirmed_tasks") int unconfirmedTasks,
        @Column(name = "items_without_task") int itemsWithoutTask) {

    static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Items and tasks of which nobody has said who leads. */
    int withoutLead() {
        return unsettledItems + leaderlessTasks;
    }

    static PlanCounts of(Object[] row) {
        return new PlanCounts(
                at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 5), at(row, 6), at(row, 7));
    }

    /**
     * @param unconfirmed deadlines, also those of requirements
     * @throws ProblemException 409 if something holds up issuing
     */
    void requireSettled(int unconfirmed) {
        if (withoutLead() > 0) {
            throw new ProblemException(PlanProblem.LEAD_UNIT_MISSING, withoutLead());
        }
        if (genericTasks > 0) {
            throw new ProblemException(PlanProblem.GENERIC_OWNER_UNSETTLED, genericTasks);
        }
        if (unconfirmed > 0) {
            throw new ProblemException(PlanProblem.DEADLINE_UNCONFIRMED, unconfirmed);
        }
    }

    /**
     * Once it is issued nobody can say of an item any more that it needs no task, so revisions are not held up.
     *
     * @throws ProblemException 409 if nobody works on what lost points
     */
    void requireTasks() {
        if (itemsWithoutTask > 0) {
            throw new ProblemException(PlanProblem.ITEM_WITHOUT_TASK, itemsWithoutTask);
        }
    }

    /** Of a draft from a result: all its items are to be remedied, and it has neither tasks nor requirements yet. */
    static PlanCounts ofNew(List<PlanItem> items) {
        int unsettled =
                (int) items.stream().filter(item -> !item.isLeadSettled()).count();
        return new PlanCounts(items.size(), unsettled, 0, 0, 0, 0, 0, items.size());
    }

    private static int at(Object[] row, int position) {
        return ((Number) row[position]).intValue();
    }

    /** @param unconfirmed deadlines, also those of requirements */
    List<PlanFlag> flags(PlanKind kind, int unconfirmed, boolean nothingDeducted) {
        var flags = new ArrayList<PlanFlag>();
        if (withoutLead() > 0) {
            flags.add(PlanFlag.NO_LEAD_UNIT);
        }
        if (genericTasks > 0) {
            flags.add(PlanFlag.GENERIC_OWNER);
        }
        if (unconfirmed > 0) {
            flags.add(PlanFlag.DEADLINE_UNCONFIRMED);
        }
        if (itemsWithoutTask > 0) {
            flags.add(PlanFlag.ITEM_WITHOUT_TASK);
        }
        if (unspecifiedItems > 0 && kind == PlanKind.REMEDIATION) {
            flags.add(PlanFlag.KIND_MISSING);
        }
        if (nothingDeducted) {
            flags.add(PlanFlag.NOTHING_DEDUCTED);
        }
        return List.copyOf(flags);
    }
}
