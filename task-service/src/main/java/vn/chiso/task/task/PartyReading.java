package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.unit.NamedUnit;

/** Reads the parties that a coordinator enters; he names units and groups within his reach, or what the task names already. */
@ApplicationScoped
class PartyReading {

    private final PlanDrafts drafts;
    private final TaskGroups groups;

    PartyReading(PlanDrafts drafts, TaskGroups groups) {
        this.drafts = drafts;
        this.groups = groups;
    }

    /** @param pointer to the task in the body */
    List<TaskParty> read(TaskRequest request, Collection<TaskParty> known, String pointer) {
        var parties = new ArrayList<TaskParty>();
        add(parties, PartyPart.LEAD, request.leads(), known, pointer + "/leads");
        add(parties, PartyPart.COOPERATING, request.cooperating(), known, pointer + "/cooperating");
        add(parties, PartyPart.SUPERVISING, request.supervising(), known, pointer + "/supervising");
        return parties;
    }

    /** Those who report on a plan. */
    List<TaskParty> reporters(TaskRequest request, String pointer) {
        var parties = new ArrayList<TaskParty>();
        add(parties, PartyPart.LEAD, request.leads(), List.of(), pointer);
        return parties;
    }

    private void add(
            List<TaskParty> parties,
            PartyPart part,
            List<TaskRequest.Party> entered,
            Collection<TaskParty> known,
            String pointer) {
        for (int i = 0; i < entered.size(); i++) {
            var party = party(part, entered.get(i), known, pointer + "/" + i);
            if (parties.stream().anyMatch(party::isSame)) {
                throw fault(pointer + "/" + i, "party-repeated", party.written());
            }
            parties.add(party);
        }
    }

    private TaskParty party(PartyPart part, TaskRequest.Party entered, Collection<TaskParty> known, String pointer) {
        boolean named = entered.unitId() != null || entered.groupId() != null;
        boolean withoutAssignee = Boolean.TRUE.equals(entered.withoutAssignee());
        if (entered.unitId() != null && entered.groupId() != null) {
            throw fault(
                    pointer + "/groupId", "unit-and-group", entered.groupId().toString());
        }
        if (named && withoutAssignee) {
            throw fault(pointer + "/withoutAssignee", "has-assignee", null);
        }
        if (entered.unitId() != null) {
            return TaskParty.unit(
                    part, entered.written(), unit(entered.unitId(), known, pointer), entered.officialPosition());
        }
        if (entered.groupId() != null) {
            return TaskParty.group(
                    part, entered.written(), group(entered.groupId(), known, pointer), entered.officialPosition());
        }
        if (entered.written() == null || entered.written().isBlank()) {
            throw fault(pointer + "/written", "party-missing", null);
        }
        return TaskParty.generic(part, entered.written(), withoutAssignee);
    }

    private NamedUnit unit(UUID id, Collection<TaskParty> known, String pointer) {
        var inTask =
                known.stream().map(TaskParty::unit).filter(Objects::nonNull).toList();
        return drafts.named(id, inTask, pointer + "/unitId");
    }

    private NamedGroup group(UUID id, Collection<TaskParty> known, String pointer) {
        return known.stream()
                .map(TaskParty::group)
                .filter(group -> group != null && group.id().equals(id))
                .findFirst()
                .or(() -> groups.withinReach(id))
                .orElseThrow(() -> fault(pointer + "/groupId", "unknown-group", id.toString()));
    }

    private static ProblemException fault(String pointer, String code, String detail) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, detail));
    }
}
