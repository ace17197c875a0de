package vn.chiso.task.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.text.VietnameseText;
import vn.chiso.task.plan.ItemKind;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanItemContent;
import vn.chiso.task.secrecy.SecrecyProblem;
import vn.chiso.task.secrecy.SecretMarking;
import vn.chiso.task.task.PartyPart;
import vn.chiso.task.task.TaskContent;
import vn.chiso.task.task.TaskParty;
import vn.chiso.task.task.TaskRequest;
import vn.chiso.task.task.TaskText;

/** The items and tasks that the lines of a file say; what is wrong becomes a fault at its cell. */
@ApplicationScoped
class PlanRows {

    /** An item's property, and the column where it stands. */
    private static final Map<String, String> ITEM_COLUMNS = Map.of(
            "sectionTitle", PlanSheet.SECTION,
            "number", PlanSheet.ITEM_NO,
            "title", PlanSheet.ITEM,
            "criterionCode", PlanSheet.CRITERION,
            "reason", PlanSheet.REASON,
            "maxPoints", PlanSheet.MAX_POINTS,
            "points", PlanSheet.POINTS,
            "lostPoints", PlanSheet.LOST_POINTS);

    private static final Map<String, String> TASK_COLUMNS = Map.of("content", PlanSheet.TASK);

    private static final Map<String, ItemKind> KINDS = Map.of(
            VietnameseText.matchKey("REMEDY"), ItemKind.REMEDY,
            VietnameseText.matchKey("Khắc phục"), ItemKind.REMEDY,
            VietnameseText.matchKey("MAINTAIN"), ItemKind.MAINTAIN,
            VietnameseText.matchKey("Duy trì"), ItemKind.MAINTAIN,
            VietnameseText.matchKey("UNSPECIFIED"), ItemKind.UNSPECIFIED);

    private final RowValidator validator;
    private final PlanDrafts drafts;

    PlanRows(RowValidator validator, PlanDrafts drafts) {
        this.validator = validator;
        this.drafts = drafts;
    }

    record Item(PlanItemContent content, List<TaskContent> tasks, Set<String> taskNumbers) {}

    /** Section, kind and number are the key: numbering begins anew in each group of a section. */
    private record Key(String section, ItemKind kind, String number, String titleWithoutNumber) {}

    List<Item> read(List<PlanLine> lines, PlanDrafts.Draft draft, WrittenParties parties) {
        var items = new LinkedHashMap<Key, Item>();
        for (var line : lines) {
            refuseSecrets(line);
            var content = content(line, draft);
            validator.isValid(line.row(), content, ITEM_COLUMNS);
            var key = new Key(
                    content.sectionCode() == null ? content.sectionTitle() : content.sectionCode(),
                    content.kind(),
                    content.number(),
                    content.number() == null ? content.title() : null);
            var item = items.computeIfAbsent(key, none -> new Item(content, new ArrayList<>(), new HashSet<>()));
            if (!content.title().equals(item.content().title())) {
                line.row()
                        .fault(
                                PlanSheet.ITEM,
                                ExchangeProblem.ITEM_CONTRADICTED,
                                item.content().title());
            }
            if (!Objects.equals(content.criterionCode(), item.content().criterionCode())) {
                line.row()
                        .fault(
                                PlanSheet.CRITERION,
                                ExchangeProblem.ITEM_CONTRADICTED,
                                item.content().criterionCode());
            }
            task(line, draft, parties).ifPresent(task -> add(item, task, line));
        }
        return List.copyOf(items.values());
    }

    private static void refuseSecrets(PlanLine line) {
        for (var column : PlanSheet.READ) {
            SecretMarking.in(line.text(column)).ifPresent(_ -> line.row().fault(column, SecrecyProblem.SECRET_CONTENT));
        }
    }

    private static void add(Item item, TaskContent task, PlanLine line) {
        var number = line.text(PlanSheet.TASK_NO);
        if (number != null && !item.taskNumbers().add(number)) {
            line.row().fault(PlanSheet.TASK_NO, ExchangeProblem.TASK_REPEATED, number);
        }
        item.tasks().add(task);
    }

    /** A notice has tasks and no items: all of them are of one, which is called like the notice. */
    private static PlanItemContent content(PlanLine line, PlanDrafts.Draft draft) {
        var title = line.text(PlanSheet.ITEM);
        return new PlanItemContent(
                kind(line),
                line.text(PlanSheet.SECTION_CODE),
                line.text(PlanSheet.SECTION),
                line.text(PlanSheet.ITEM_NO),
                line.text(PlanSheet.CRITERION),
                title == null ? draft.title() : title,
                line.figure(PlanSheet.MAX_POINTS),
                line.figure(PlanSheet.POINTS),
                line.figure(PlanSheet.LOST_POINTS),
                line.text(PlanSheet.REASON),
                null,
                null);
    }

    private static ItemKind kind(PlanLine line) {
        var written = line.text(PlanSheet.KIND);
        if (written == null) {
            return ItemKind.UNSPECIFIED;
        }
        var kind = KINDS.get(VietnameseText.matchKey(written));
        if (kind == null) {
            line.row().fault(PlanSheet.KIND, ExchangeProblem.ITEM_KIND_UNKNOWN, written);
            return ItemKind.UNSPECIFIED;
        }
        return kind;
    }

    private Optional<TaskContent> task(PlanLine line, PlanDrafts.Draft draft, WrittenParties parties) {
        var text = new TaskText(line.text(PlanSheet.TASK), line.text(PlanSheet.TARGET), line.text(PlanSheet.DEADLINE));
        if (text.content() == null) {
            line.row().fault(PlanSheet.TASK, ExchangeProblem.TASK_TEXT_MISSING);
            return Optional.empty();
        }
        var named = new ArrayList<TaskParty>();
        add(named, PartyPart.LEAD, PlanSheet.LEADS, line, parties);
        add(named, PartyPart.COOPERATING, PlanSheet.COOPERATING, line, parties);
        add(named, PartyPart.SUPERVISING, PlanSheet.SUPERVISING, line, parties);
        return validator.isValid(line.row(), asEntered(text, named), TASK_COLUMNS)
                ? Optional.of(text.with(drafts.readingContext(draft), named))
                : Optional.empty();
    }

    /** Holds the row to what holds for a person who enters the task by hand. */
    private static TaskRequest asEntered(TaskText text, List<TaskParty> named) {
        return new TaskRequest(
                text.content(),
                text.target(),
                text.deadlineText(),
                asEntered(named, PartyPart.LEAD),
                asEntered(named, PartyPart.COOPERATING),
                asEntered(named, PartyPart.SUPERVISING),
                null,
                null);
    }

    private static List<TaskRequest.Party> asEntered(List<TaskParty> named, PartyPart part) {
        return named.stream()
                .filter(party -> party.part() == part)
                .map(party -> new TaskRequest.Party(
                        party.written(), party.unitId(), party.groupId(), party.officialPosition(), null))
                .toList();
    }

    /** A cell may end like a sentence. */
    private static String name(String written) {
        int end = written.length();
        while (end > 0
                && (Character.isWhitespace(written.charAt(end - 1)) || ".,".indexOf(written.charAt(end - 1)) >= 0)) {
            end--;
        }
        return written.substring(0, end).strip();
    }

    /** Two names may be of one unit. */
    private static void add(List<TaskParty> named, TaskParty party, String column, PlanLine line) {
        if (named.stream().anyMatch(party::isSame)) {
            line.row().fault(column, ExchangeProblem.PARTY_REPEATED, party.written());
        } else {
            named.add(party);
        }
    }

    private static void add(
            List<TaskParty> named, PartyPart part, String column, PlanLine line, WrittenParties parties) {
        var cell = line.text(column);
        if (cell == null) {
            return;
        }
        Stream.of(cell.split(";"))
                .map(PlanRows::name)
                .filter(word -> !word.isEmpty())
                .limit(TaskRequest.MOST_PARTIES + 1)
                .forEach(written -> {
                    switch (parties.find(written)) {
                        case WrittenParty.OfUnit found ->
                            add(named, TaskParty.unit(part, written, found.unit(), found.position()), column, line);
                        case WrittenParty.OfGroup found ->
                            add(named, TaskParty.group(part, written, found.group(), found.position()), column, line);
                        case WrittenParty.OfNobody _ -> named.add(TaskParty.generic(part, written, false));
                        case WrittenParty.Ambiguous several ->
                            line.row().fault(column, ExchangeProblem.PARTY_AMBIGUOUS, written, several.codes());
                        case WrittenParty.Unknown _ -> line.row().fault(column, ExchangeProblem.PARTY_UNKNOWN, written);
                    }
                });
    }
}
