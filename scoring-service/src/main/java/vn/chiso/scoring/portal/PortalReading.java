package vn.chiso.scoring.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Agency;
import vn.chiso.platform.unit.Partner;
import vn.chiso.scoring.catalogue.UnitGroups;
import vn.chiso.scoring.result.InForceFilter;
import vn.chiso.scoring.result.ResultLineResponse;
import vn.chiso.scoring.result.ResultResponse;
import vn.chiso.scoring.result.ResultsInForce;
import vn.chiso.scoring.result.ResultsInForce.Line;
import vn.chiso.scoring.result.ResultsInForce.LinePlace;
import vn.chiso.scoring.result.ResultsInForce.Ranked;
import vn.chiso.scoring.result.ResultsInForce.Seat;

/** Published results in the words of the portal. */
@ApplicationScoped
@Transactional
class PortalReading {

    private static final UUID NO_GROUP = new UUID(0, 0);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SEAT_COLUMNS = 4;

    private final ResultsInForce results;
    private final UnitGroups groups;
    private final Agencies agencies;
    private final Partner partner;

    PortalReading(ResultsInForce results, UnitGroups groups, Agencies agencies, Partner partner) {
        this.results = results;
        this.groups = groups;
        this.agencies = agencies;
        this.partner = partner;
    }

    Page<PortalResult> results(PortalFilter filter, PageRequest page) {
        var codes = partner.codes();
        var found = results.page(codes, narrowed(filter), page.afterId(), page.limit());
        var shown = Page.of(found, page.limit(), result -> List.of(result.id().toString()));
        var known = known(shown.items().stream().flatMap(PortalReading::parties));
        return shown.map(result -> of(result, known));
    }

    PortalResult result(UUID id) {
        var result = found(id);
        return of(result, known(parties(result)));
    }

    Page<PortalLine> lines(UUID id, PageRequest page) {
        found(id);
        var after = place(page);
        if (page.cursor() != null && !after.resultId().equals(id)) {
            throw Cursor.invalid();
        }
        return lines(results.lines(id, after, page.limit()), page);
    }

    Page<PortalLine> deductions(PortalFilter filter, PageRequest page) {
        var codes = partner.codes();
        return lines(results.deductions(codes, narrowed(filter), place(page), page.limit()), page);
    }

    Page<PortalRank> ranking(PortalFilter filter, UUID unitGroupId, PageRequest page) {
        var codes = partner.codes();
        var found = results.ranking(codes, narrowed(filter), unitGroupId, seat(page.cursor()), page.limit());
        var shown = Page.of(found, page.limit(), PortalReading::key);
        var known = known(shown.items().stream().map(ranked -> ranked.seat().assessedUnitId()));
        var names = new HashMap<UUID, String>();
        return shown.map(ranked -> rank(
                ranked,
                names.computeIfAbsent(
                        ranked.seat().unitGroupId(), group -> groups.name(group).orElse(null)),
                known));
    }

    private ResultResponse found(UUID id) {
        return results.find(partner.codes(), id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** An agency that nobody knows has no results: nil stands for it. */
    private InForceFilter narrowed(PortalFilter filter) {
        var unit =
                filter.agency == null ? null : agencies.findEver(filter.agency).orElse(NOBODY);
        return new InForceFilter(filter.programme, filter.period, filter.campaignId, unit);
    }

    private Page<PortalLine> lines(List<Line> found, PageRequest page) {
        var shown = Page.of(
                found,
                page.limit(),
                line -> List.of(
                        line.place().resultId().toString(),
                        Long.toString(line.place().position())));
        var known = known(shown.items().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.assessedUnitId()), responsible(line))));
        return shown.map(line -> new PortalLine(
                line.place().resultId(),
                line.campaignId(),
                line.programme(),
                line.period(),
                known.get(line.assessedUnitId()),
                ResultLineResponse.from(line.line()),
                responsible(line).map(known::get).filter(Objects::nonNull).toList()));
    }

    private static Stream<UUID> responsible(Line line) {
        return Stream.of(line.line().leadUnits(), line.line().cooperatingUnits())
                .flatMap(Collection::stream)
                .map(unit -> unit.id());
    }

    private static Stream<UUID> parties(ResultResponse result) {
        return Stream.of(result.assessedUnit().id(), result.organiserUnitId());
    }

    private Map<UUID, Agency> known(Stream<UUID> units) {
        return agencies.of(units.distinct().toList());
    }

    private static PortalResult of(ResultResponse result, Map<UUID, Agency> known) {
        return new PortalResult(result, known.get(result.assessedUnit().id()), known.get(result.organiserUnitId()));
    }

    private static PortalRank rank(Ranked ranked, String group, Map<UUID, Agency> known) {
        var result = ranked.result();
        var seat = ranked.seat();
        return new PortalRank(
                result.id(),
                result.campaignId(),
                result.programme(),
                result.period(),
                NO_GROUP.equals(seat.unitGroupId()) ? null : seat.unitGroupId(),
                group,
                seat.rank(),
                result.rankedUnits(),
                known.get(seat.assessedUnitId()),
                result.index(),
                result.classification(),
                ranked.classTitle());
    }

    private static List<String> key(Ranked ranked) {
        var seat = ranked.seat();
        return Stream.of(seat.campaignId(), seat.unitGroupId(), seat.rank(), seat.assessedUnitId())
                .map(Object::toString)
                .toList();
    }

    private static Seat seat(String cursor) {
        return Cursor.read(
                cursor,
                SEAT_COLUMNS,
                Seat.FIRST,
                key -> new Seat(
                        UUID.fromString(key.get(0)),
                        UUID.fromString(key.get(1)),
                        Integer.parseInt(key.get(2)),
                        UUID.fromString(key.get(3))));
    }

    private static LinePlace place(PageRequest page) {
        return Cursor.read(
                page.cursor(),
                2,
                LinePlace.FIRST,
                key -> new LinePlace(UUID.fromString(key.get(0)), Long.parseLong(key.get(1))));
    }
}
