package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/**
 * Published results as other systems pull them: of each unit and campaign the last edition, nothing that a revision has replaced.
 * Whose results a caller sees is said by unit codes, by the same rule as everywhere: one of the parties lies in their subtrees.
 */
@ApplicationScoped
@Transactional
public class ResultsInForce {

    /** Nothing has replaced it. */
    private static final String IN_FORCE = """
             not exists (select 1 from result later
                          where later.assessed_unit_id = r.assessed_unit_id and later.campaign_id = r.campaign_id
                            and later.edition > r.edition)
            """;

    private static final String NARROWED = """
               and (cast(? as text) is null or r.programme = ?)
               and (cast(? as text) is null or r.period = ?)
               and (cast(? as uuid) is null or r.campaign_id = ?)
               and (cast(? as uuid) is null or r.assessed_unit_id = ?)
            """;

    private final Sql sql;
    private final Snapshots snapshots;
    private final BusinessClock clock;

    ResultsInForce(Sql sql, Snapshots snapshots, BusinessClock clock) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Where a unit stands in the list of ranks. */
    public record Seat(UUID campaignId, UUID unitGroupId, int rank, UUID assessedUnitId) {
        public static final Seat FIRST = new Seat(new UUID(0, 0), new UUID(0, 0), 0, new UUID(0, 0));
    }

    /** A unit at its place, with the result that says so, without its lines. */
    public record Ranked(Seat seat, ResultResponse result, String classTitle) {}

    /** Where a line stands in the list of lines. */
    public record LinePlace(UUID resultId, long position) {
        public static final LinePlace FIRST = new LinePlace(new UUID(0, 0), 0);
    }

    /** A line with the result that it is part of. */
    public record Line(
            LinePlace place, UUID campaignId, String programme, String period, UUID assessedUnitId, ResultLine line) {}

    /** By id, one more than the limit. */
    public List<ResultResponse> page(String[] codes, InForceFilter filter, UUID after, int limit) {
        return sql.query(
                """
                select r.snapshot - 'lines', r.sha256, r.previous_sha256
                  from result r
                 where r.id > ? and r.parties && array(select unit_id from units_in_scope(?, ?)) and
                """ + IN_FORCE + NARROWED + " order by r.id limit ?",
                row -> ResultResponse.from(snapshots.content(row.getString(1)), row.getString(2), row.getString(3)),
                values(List.of(after, codes, clock.today()), filter, limit + 1));
    }

    /** One of them, also where a revision has replaced it since: it says so. */
    public Optional<ResultResponse> find(String[] codes, UUID id) {
        return sql
                .query(
                        """
                        select snapshot - 'lines', sha256, previous_sha256 from result
                         where id = ? and parties && array(select unit_id from units_in_scope(?, ?))
                        """,
                        row -> ResultResponse.from(
                                snapshots.content(row.getString(1)), row.getString(2), row.getString(3)),
                        id,
                        codes,
                        clock.today())
                .stream()
                .findFirst();
    }

    /** Lines of one result from a position on, one more than the limit; whether it may be seen was asked before. */
    public List<Line> lines(UUID id, LinePlace after, int limit) {
        return sql.query("""
                select r.id, l.position, r.campaign_id, r.programme, r.period, r.assessed_unit_id, l.line
                  from result r cross join lateral jsonb_array_elements(r.snapshot -> 'lines') with ordinality l(line, position)
                 where r.id = ? and l.position > ?
                 order by l.position limit ?
                """, this::line, id, after.position(), limit + 1);
    }

    /** Lines that lost points, result by result, one more than the limit. */
    public List<Line> deductions(String[] codes, InForceFilter filter, LinePlace after, int limit) {
        return sql.query(
                """
                select r.id, l.position, r.campaign_id, r.programme, r.period, r.assessed_unit_id, l.line
                  from result r cross join lateral jsonb_array_elements(r.snapshot -> 'lines') with ordinality l(line, position)
                 where r.id >= ? and (r.id, l.position) > (?, ?) and (l.line ->> 'deductedPoints')::numeric > 0
                   and r.parties && array(select unit_id from units_in_scope(?, ?)) and
                """ + IN_FORCE + NARROWED + " order by r.id, l.position limit ?",
                this::line,
                values(
                        List.of(after.resultId(), after.resultId(), after.position(), codes, clock.today()),
                        filter,
                        limit + 1));
    }

    /** Ranked units, campaign by campaign and group by group; each at the rank among all that it was published with. */
    public List<Ranked> ranking(String[] codes, InForceFilter filter, UUID unitGroupId, Seat after, int limit) {
        return sql.query(
                """
                select r.campaign_id, r.unit_group_id, r.rank, r.assessed_unit_id,
                       r.snapshot - 'lines', r.sha256, r.previous_sha256
                  from result r
                 where r.rank is not null
                   and (r.campaign_id, r.unit_group_id, r.rank, r.assessed_unit_id) > (?, ?, ?, ?)
                   and r.parties && array(select unit_id from units_in_scope(?, ?))
                   and (cast(? as uuid) is null or r.unit_group_id = ?) and
                """ + IN_FORCE + NARROWED
                        + " order by r.campaign_id, r.unit_group_id, r.rank, r.assessed_unit_id limit ?",
                this::ranked,
                values(
                        Arrays.asList(
                                after.campaignId(),
                                after.unitGroupId(),
                                after.rank(),
                                after.assessedUnitId(),
                                codes,
                                clock.today(),
                                unitGroupId,
                                unitGroupId),
                        filter,
                        limit + 1));
    }

    private Ranked ranked(ResultSet row) throws SQLException {
        var content = snapshots.content(row.getString(5));
        return new Ranked(
                new Seat(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getObject(4, UUID.class)),
                ResultResponse.from(content, row.getString(6), row.getString(7)),
                title(content));
    }

    private static String title(ResultSnapshot content) {
        var standing = content.standing();
        return standing == null || standing.classification() == null
                ? null
                : standing.classification().title();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                new LinePlace(row.getObject(1, UUID.class), row.getLong(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                snapshots.line(row.getString(7)));
    }

    private static Object[] values(List<?> first, InForceFilter filter, int limit) {
        var values = new ArrayList<Object>(first);
        for (var part :
                Arrays.asList(filter.programme(), filter.period(), filter.campaignId(), filter.assessedUnitId())) {
            values.add(part);
            values.add(part);
        }
        values.add(limit);
        return values.toArray();
    }
}
