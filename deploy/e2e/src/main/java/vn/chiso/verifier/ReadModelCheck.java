package vn.chiso.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a service keeps of another one's aggregates is what that one has: no more, no less, nothing old. */
final class ReadModelCheck implements Check {

    /**
     * Each query gives a key and what both sides must agree on.
     *
     * @param forgets whether the owner only knows what it told lately, so that a copy may outlive the original
     */
    private record Copy(String name, Context owner, String original, Context holder, String copy, boolean forgets) {

        Copy(String name, Context owner, String original, Context holder, String copy) {
            this(name, owner, original, holder, copy, false);
        }
    }

    private static final String UNIT =
            "select id, concat_ws(' ', version, code, name, type, parent_id, valid_from, valid_to) from ";

    private static final List<Copy> COPIES = List.of(
            unit(Context.CRITERIA),
            unit(Context.SCORING),
            unit(Context.TASK),
            unit(Context.NOTIFICATION),
            new Copy(
                    "criteria_set",
                    Context.CRITERIA,
                    "select id, version from criteria_set where status <> 'DRAFT'",
                    Context.SCORING,
                    "select id, version from criteria_set"),
            new Copy(
                    "responsibility",
                    Context.CRITERIA,
                    "select id, version from responsibility",
                    Context.SCORING,
                    "select id, version from responsibility"),
            new Copy(
                    "indicator",
                    Context.CRITERIA,
                    "select id, concat_ws(' ', version, code) from indicator",
                    Context.SCORING,
                    "select id, concat_ws(' ', version, code) from indicator_definition"),
            new Copy(
                    "regulation",
                    Context.CRITERIA,
                    "select id, version from regulation where status <> 'DRAFT'",
                    Context.SCORING,
                    "select id, version from regulation"),
            group(Context.SCORING),
            group(Context.TASK),
            new Copy(
                    "calendar",
                    Context.CRITERIA,
                    "select calendar_year, version from calendar_year",
                    Context.TASK,
                    "select year, version from working_calendar"),
            new Copy(
                    "calendar",
                    Context.CRITERIA,
                    "select calendar_year, version from calendar_year",
                    Context.NOTIFICATION,
                    "select year, source_version from working_year"),
            new Copy(
                    "recovery",
                    Context.SCORING,
                    "select event_key, max(version) from outbox_event where topic = 'scoring.recovery' group by event_key",
                    Context.TASK,
                    "select result_id, version from recovery",
                    true),
            new Copy("punctuality", Context.TASK, """
                    select unit_id || ' ' || period, concat_ws('/', numerator, denominator) from punctuality
                     where denominator > 0
                    """, Context.SCORING, """
                    select unit_id || ' ' || period, concat_ws('/', trim_scale(numerator), trim_scale(denominator))
                      from indicator_value where is_current and source = 'task.punctuality'
                    """),
            new Copy(
                    "plan",
                    Context.TASK,
                    "select id, version from plan",
                    Context.NOTIFICATION,
                    "select id, source_version from tracked_plan"),
            new Copy(
                    "assignment",
                    Context.TASK,
                    "select id, concat_ws(' ', version, unit_id, due_date, work, review, excused) from assignment",
                    Context.NOTIFICATION,
                    """
                    select id, concat_ws(' ', source_version, unit_id, due_date, work, review, excused)
                      from tracked_assignment
                    """));

    private static Copy unit(Context holder) {
        return new Copy("unit", Context.CRITERIA, UNIT + "unit", holder, UNIT + "unit_node");
    }

    private static Copy group(Context holder) {
        String query = "select id, concat_ws(' ', version, code, owner_unit_id) from unit_group";
        return new Copy("unit-group", Context.CRITERIA, query, holder, query);
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Copy copy : COPIES) {
            Map<String, String> originals = evidence.databases().pairs(copy.owner(), copy.original());
            Map<String, String> copies = evidence.databases().pairs(copy.holder(), copy.copy());
            String place = copy.holder().database() + "'s copy of " + copy.name() + " ";
            originals.forEach((id, original) -> {
                String found = copies.get(id);
                if (!original.equals(found)) {
                    findings.add(new Finding("read-model", place + id, "is " + found + " instead of " + original));
                }
            });
            copies.keySet().stream()
                    .filter(id -> !copy.forgets() && !originals.containsKey(id))
                    .forEach(id -> findings.add(new Finding("read-model", place + id, "has no original")));
        }
        return findings;
    }
}
