package vn.chiso.task.finding;

import java.util.List;

/**
 * What a rule found.
 *
 * @param rows     keys of the rows concerned, in the order of the plan; empty for the plan as a whole
 * @param subject  how people call the place: a task, a chapter, a date
 * @param found    the value as the plan has it, null if it has none
 * @param expected what contradicts it, null if nobody can tell
 */
public record PlanFinding(FindingRule rule, List<String> rows, String subject, String found, String expected) {

    public PlanFinding {
        rows = List.copyOf(rows);
    }
}
