package vn.chiso.e2e.verifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a command does once, whatever else it does: known by its path, seen by the action of one audit entry, and by a row where the
 * answer names what was created. Requests that by design do many of a kind (imports, batches, publication) are not among them.
 *
 * @param table null where the answer names no row of its own
 */
record SingleEffect(Pattern command, String context, String action, String table) {

    private static final List<SingleEffect> ALL = List.of(
            of("POST /units", "criteria", "unit.created", "unit"),
            of("POST /indicators", "criteria", "indicator.defined", "indicator"),
            of("POST /unit-groups", "criteria", "unit-group.defined", "unit_group"),
            of("POST /criteria-sets", "criteria", "criteria-set.created", "criteria_set"),
            of("POST /responsibilities", "criteria", "responsibility.assigned", "responsibility"),
            of("POST /regulations", "criteria", "regulation.created", "regulation"),
            of("POST /campaigns", "scoring", "campaign.created", "campaign"),
            of("POST /campaigns/*/phase", "scoring", "campaign.phase-entered", null),
            of("POST /campaigns/*/publication", "scoring", "campaign.phase-entered", null),
            of("POST /scorecards/*/approval", "scoring", "scorecard.sent-for-approval", null),
            of("POST /scorecards/*/submission", "scoring", "scorecard.submitted", null),
            of("PUT /scorecards/*/lines/*/self", "scoring", "scorecard-line.self-scored", null),
            of("PUT /scorecards/*/lines/*/appraisal", "scoring", "scorecard-line.appraised", null),
            of("POST /evidence", "scoring", "evidence.uploaded", "evidence"),
            of("POST /indicator-values", "scoring", "indicator-value.recorded", "indicator_value"),
            of("POST /external-results", "scoring", "external-result.recorded", "external_result"),
            of("POST /plans", "task", "plan.created", "plan"),
            of("POST /plans/*/items", "task", "plan-item.added", "plan_item"),
            of("POST /plans/*/items/*/tasks", "task", "task.added", "task"),
            of("POST /plans/*/issuance", "task", "plan.issued", null),
            of("POST /assignments/*/acceptance", "task", "assignment.accepted", null),
            of("POST /assignments/*/notes", "task", "assignment.noted", "assignment_note"),
            of("POST /assignments/*/reports", "task", "assignment.reported", null),
            of("POST /assignments/*/review", "task", "assignment.reviewed", null),
            of("POST /assignments/*/extensions", "task", "assignment.extension-asked", null),
            of("POST /contacts", "notification", "contact.created", "contact"),
            of("PUT /contacts/*", "notification", "contact.changed", null),
            of("POST /webhooks", "notification", "webhook.created", "webhook"));

    private static SingleEffect of(String command, String context, String action, String table) {
        return new SingleEffect(Pattern.compile(command.replace("*", "[^/]+")), context, action, table);
    }

    static Optional<SingleEffect> of(CommandLedger.Command command) {
        String asked = command.method() + " " + command.path();
        return ALL.stream()
                .filter(effect -> effect.command().matcher(asked).matches())
                .findFirst();
    }

    /** Those whose rows are in a database of this context. */
    static List<SingleEffect> creations(String context) {
        return ALL.stream()
                .filter(effect -> effect.context().equals(context) && effect.table() != null)
                .toList();
    }

    /** Whether the answer names a row of the table. */
    boolean creates(CommandLedger.Command command) {
        return table != null && !command.resourceId().isEmpty();
    }
}
