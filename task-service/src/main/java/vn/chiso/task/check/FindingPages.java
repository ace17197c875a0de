package vn.chiso.task.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.task.finding.PlanFinding;
import vn.chiso.task.finding.PlanRow;

/**
 * Findings a page at a time. They are worked out anew for each page, so a place among them is said by the rule and the task, and not
 * by a number: what was mended in between moves nothing else.
 */
final class FindingPages {

    private static final int COLUMNS = 3;

    private FindingPages() {}

    /** @param number among those of the rule that begin at the same task */
    private record Place(int rule, int row, int number) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rule)
                .thenComparingInt(Place::row)
                .thenComparingInt(Place::number);

        static Place before(String cursor) {
            return Cursor.read(
                    cursor,
                    COLUMNS,
                    new Place(-1, -1, -1),
                    key -> new Place(
                            Integer.parseInt(key.get(0)), Integer.parseInt(key.get(1)), Integer.parseInt(key.get(2))));
        }

        List<String> key() {
            return Stream.of(rule, row, number).map(String::valueOf).toList();
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Placed(Place place, PlanFinding finding) {}

    static Page<PlanFinding> page(List<PlanFinding> found, List<PlanRow> rows, PageRequest request) {
        var after = Place.before(request.cursor());
        var onPage = placed(found, rows).stream()
                .filter(one -> one.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Placed::place))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(onPage, request.limit(), one -> one.place().key()).map(Placed::finding);
    }

    private static List<Placed> placed(List<PlanFinding> found, List<PlanRow> rows) {
        Map<String, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row.key(), places.size()));
        Map<List<Integer>, Integer> seen = new HashMap<>();
        return found.stream()
                .map(finding -> {
                    int row = finding.rows().stream()
                            .map(places::get)
                            .filter(place -> place != null)
                            .min(Comparator.naturalOrder())
                            .orElse(rows.size());
                    int rule = finding.rule().ordinal();
                    int number = seen.merge(List.of(rule, row), 1, Integer::sum);
                    return new Placed(new Place(rule, row, number), finding);
                })
                .toList();
    }
}
