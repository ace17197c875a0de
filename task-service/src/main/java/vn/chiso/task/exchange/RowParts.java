package vn.chiso.task.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.platform.sheet.SheetRow;

/** Gives what a row lists in its cells to the tasks that it lists: one for each, or one for all. */
final class RowParts {

    private static final Set<String> PARTIES = Set.of(PlanSheet.LEADS, PlanSheet.COOPERATING, PlanSheet.SUPERVISING);
    private static final Pattern WITH = Pattern.compile("(?iu)\\s+(?:chủ trì,?\\s+)?phối hợp (?:với|cùng)\\s+");

    private final SheetRow row;
    private final int tasks;

    RowParts(SheetRow row, int tasks) {
        this.row = row;
        this.tasks = tasks;
    }

    /** A text for each task. */
    List<String> of(String column, List<String> lines) {
        var said = CellText.parts(lines);
        var parts = said.parts();
        if (said.rest() == null && parts.size() == tasks) {
            return parts;
        }
        if (said.rest() == null && parts.size() == 1) {
            return Collections.nCopies(tasks, parts.getFirst());
        }
        if (tasks == 1) {
            return List.of(String.join(PARTIES.contains(column) ? "; " : " ", withRest(said)));
        }
        row.fault(column, ExchangeProblem.ROW_PARTS_UNMATCHED, parts.size(), tasks);
        return Collections.nCopies(tasks, "");
    }

    private static List<String> withRest(CellText.Parts said) {
        return said.rest() == null
                ? said.parts()
                : Stream.concat(Stream.of(said.rest()), said.parts().stream()).toList();
    }

    /** "Phòng Nội vụ phối hợp với UBND các xã": where the table has one column for both, the words part them. */
    static void part(Map<String, String> line) {
        var leads = line.get(PlanSheet.LEADS);
        if (leads == null || line.containsKey(PlanSheet.COOPERATING)) {
            return;
        }
        var with = WITH.matcher(leads);
        if (with.find() && with.start() > 0) {
            line.put(PlanSheet.LEADS, leads.substring(0, with.start()));
            line.put(PlanSheet.COOPERATING, leads.substring(with.end()));
        }
    }
}
