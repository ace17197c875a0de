package vn.chiso.task.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.task.finding.FindingRule;
import vn.chiso.task.finding.PlanFinding;
import vn.chiso.task.plan.ItemKind;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.plan.PlanKind;
import vn.chiso.task.task.PartyKind;
import vn.chiso.task.task.PartyPart;
import vn.chiso.task.task.PlanTasks;
import vn.chiso.task.task.TaskParty;

/** What a plan leaves open about kinds and units. Pure; the rules about deadlines are {@link vn.chiso.task.finding}'s. */
final class StructureRules {

    private StructureRules() {}

    static List<PlanFinding> check(PlanContents.Content plan, Map<UUID, List<PlanTasks.OfPlan>> tasks) {
        return plan.items().stream()
                .flatMap(item -> {
                    var ofItem = tasks.getOrDefault(item.id(), List.of());
                    return Stream.concat(
                            item(plan.kind(), item, ofItem),
                            ofItem.stream().flatMap(task -> task(item.place() + "." + task.number(), task)));
                })
                .toList();
    }

    private static Stream<PlanFinding> item(PlanKind kind, PlanContents.Item item, List<PlanTasks.OfPlan> tasks) {
        var rows = tasks.stream().map(task -> task.id().toString()).toList();
        var kindMissing = kind == PlanKind.REMEDIATION && item.kind() == ItemKind.UNSPECIFIED
                ? Stream.of(new PlanFinding(FindingRule.KIND_MISSING, rows, item.place(), null, null))
                : Stream.<PlanFinding>empty();
        var leadOpen = item.leadOpen()
                ? Stream.of(new PlanFinding(FindingRule.NO_LEAD_UNIT, rows, item.place(), null, null))
                : Stream.<PlanFinding>empty();
        var taskMissing = item.taskMissing()
                ? Stream.of(new PlanFinding(FindingRule.ITEM_WITHOUT_TASK, rows, item.place(), null, null))
                : Stream.<PlanFinding>empty();
        return Stream.of(kindMissing, leadOpen, taskMissing).flatMap(found -> found);
    }

    private static Stream<PlanFinding> task(String place, PlanTasks.OfPlan task) {
        var rows = List.of(task.id().toString());
        var leaderless = task.parties(PartyPart.LEAD).findAny().isEmpty()
                ? Stream.of(new PlanFinding(FindingRule.NO_LEAD_UNIT, rows, place, null, null))
                : Stream.<PlanFinding>empty();
        var generic = task.parties().stream()
                .filter(party -> party.kind() == PartyKind.GENERIC && !party.withoutAssignee())
                .map(party -> new PlanFinding(FindingRule.GENERIC_OWNER, rows, place, party.written(), null));
        var aliases = task.parties().stream()
                .filter(party -> party.kind() != PartyKind.GENERIC && party.officialPosition() == null)
                .filter(party -> !composed(party.written()).equals(composed(name(party))))
                .map(party -> new PlanFinding(FindingRule.UNIT_ALIAS, rows, place, party.written(), name(party)));
        return Stream.of(leaderless, generic, aliases).flatMap(found -> found);
    }

    private static String name(TaskParty party) {
        return party.kind() == PartyKind.UNIT ? party.unitName() : party.groupName();
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
