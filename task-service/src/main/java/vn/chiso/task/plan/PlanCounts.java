package vn.chiso.task.plan;

import java.util.List;

/** How far a plan is from being issued, in items and tasks. */
record PlanCounts(
        int items, int unsettledItems, int unspecifiedItems, int tasks, int genericTasks, int leaderlessTasks) {

    static PlanCounts of(Object[] row) {
        return new PlanCounts(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 5));
    }

    /** Of a draft that has no tasks yet. */
    static PlanCounts ofNew(List<PlanItem> items) {
        int unsettled =
                (int) items.stream().filter(item -> !item.isLeadSettled()).count();
        return new PlanCounts(items.size(), unsettled, 0, 0, 0, 0);
    }

    private static int at(Object[] row, int position) {
        return ((Number) row[position]).intValue();
    }
}
