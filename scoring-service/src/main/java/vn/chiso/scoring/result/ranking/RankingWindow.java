package vn.chiso.scoring.result.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;

/**
 * A page of a ranking: all groups one after the other, the ranked units of a group before those without a rank. A rank rests on
 * all units, so the whole is at hand for every page; what is sent is bounded.
 */
final class RankingWindow {

    private record Seat(UUID group, UUID unit) {

        List<String> key() {
            return List.of(group == null ? "" : group.toString(), unit.toString());
        }
    }

    private RankingWindow() {}

    /** @throws ProblemException invalid-cursor where its unit is not in the ranking */
    static Page<GroupRanking> page(List<GroupRanking> groups, PageRequest page) {
        var seats = seats(groups);
        int from = from(seats, page.cursor());
        var shown =
                Page.of(seats.subList(from, Math.min(seats.size(), from + page.limit() + 1)), page.limit(), Seat::key);
        return new Page<>(regrouped(groups, shown.items()), shown.next());
    }

    private static List<Seat> seats(List<GroupRanking> groups) {
        List<Seat> seats = new ArrayList<>();
        for (var group : groups) {
            group.units()
                    .forEach(ranked -> seats.add(
                            new Seat(group.unitGroupId(), ranked.unit().id())));
            group.unranked().forEach(unit -> seats.add(new Seat(group.unitGroupId(), unit.id())));
        }
        return seats;
    }

    private static int from(List<Seat> seats, String cursor) {
        if (cursor == null) {
            return 0;
        }
        var key = Cursor.decode(cursor, 2);
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        throw Cursor.invalid();
    }

    private static List<GroupRanking> regrouped(List<GroupRanking> groups, List<Seat> shown) {
        Map<UUID, Set<UUID>> units = new LinkedHashMap<>();
        shown.forEach(seat ->
                units.computeIfAbsent(seat.group(), _ -> new HashSet<>()).add(seat.unit()));
        return groups.stream()
                .filter(group -> units.containsKey(group.unitGroupId()))
                .map(group -> group.of(units.get(group.unitGroupId())))
                .toList();
    }
}
