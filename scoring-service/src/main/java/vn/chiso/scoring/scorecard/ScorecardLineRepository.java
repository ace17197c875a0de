package vn.chiso.scoring.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Lines of cards. */
@ApplicationScoped
class ScorecardLineRepository implements PanacheRepositoryBase<ScorecardLine, UUID> {

    private final Sql sql;

    ScorecardLineRepository(Sql sql) {
        this.sql = sql;
    }

    List<ScorecardLine> ofCard(UUID scorecardId) {
        return list("scorecardId = ?1 order by position", scorecardId);
    }

    /** Only to be read: a publication goes through hundreds of thousands, which must neither be kept nor compared at each flush. */
    List<ScorecardLine> detachedOfCards(Collection<UUID> scorecardIds) {
        var lines = list("scorecardId in ?1 order by scorecardId, position", scorecardIds);
        lines.forEach(getEntityManager()::detach);
        return lines;
    }

    Optional<ScorecardLine> ofCard(UUID scorecardId, String code) {
        return find("scorecardId = ?1 and criterionCode = ?2", scorecardId, code)
                .firstResultOptional();
    }

    /** One statement for all cards: 300 units × 100 criteria are 30,000 rows. */
    void createForAll(UUID campaignId) {
        flush();
        sql.update("""
                insert into scorecard_line (id, version, scorecard_id, position, criterion_code, max_points, scored_by)
                select uuidv7(), 0, s.id, c.position, c.code, c.max_points, '{}'
                  from scorecard s join campaign_criterion c on c.campaign_id = s.campaign_id and c.leaf
                 where s.campaign_id = ?
                """, campaignId);
    }

    /** What the last appraisal found is final, with its author, time and reason. */
    void finish(UUID campaignId) {
        flush();
        sql.update("""
                update scorecard_line l
                   set final = coalesce(l.appraisal2, l.appraisal1), final_points = l.appraised_points, version = l.version + 1
                  from scorecard s
                 where s.id = l.scorecard_id and s.campaign_id = ?
                """, campaignId);
    }

    /** The cards themselves, with the names of their units. */
    List<HeldUp> heldUp(Collection<UUID> cards) {
        return sql.query("""
                select s.id, n.code, n.name, null, count(*) over (), count(*) over ()
                  from scorecard s left join unit_node n on n.id = s.assessed_unit_id
                 where s.id = any (?)
                 order by n.code, s.id
                 limit ?
                """, HeldUp::of, cards, HeldUp.MOST);
    }

    /** Lines that no appraiser has looked at yet, of all cards of the campaign. */
    List<HeldUp> unappraised(UUID campaignId) {
        return heldUp("l.appraisal1 is null", campaignId);
    }

    /** Lines that were explained and that no appraiser has looked at since. */
    List<HeldUp> unheard(UUID campaignId) {
        return heldUp("l.explanation is not null and l.appraisal2 is null", campaignId);
    }

    private List<HeldUp> heldUp(String condition, UUID campaignId) {
        flush();
        return sql.query("""
                with open as (
                    select s.id, s.assessed_unit_id, l.criterion_code, l.position
                      from scorecard_line l join scorecard s on s.id = l.scorecard_id
                     where s.campaign_id = ? and %s)
                select open.id, n.code, n.name, open.criterion_code,
                       (select count(*) from open), (select count(distinct id) from open)
                  from open left join unit_node n on n.id = open.assessed_unit_id
                 order by n.code, open.id, open.position
                 limit ?
                """.formatted(condition), HeldUp::of, campaignId, HeldUp.MOST);
    }

    boolean isAppraised(UUID scorecardId) {
        return count("scorecardId = ?1 and appraisal1 is not null", scorecardId) > 0;
    }

    /** Sums by what is part of the total and what each section outside it comes to, at most its cap. */
    LineTotals totals(UUID scorecardId) {
        return totals("l.scorecard_id = ?", scorecardId).getOrDefault(scorecardId, LineTotals.NONE);
    }

    /** Of all cards of a campaign, by card. */
    Map<UUID, LineTotals> totalsOfCampaign(UUID campaignId) {
        return totals("s.campaign_id = ?", campaignId);
    }

    private Map<UUID, LineTotals> totals(String condition, UUID id) {
        flush();
        Map<UUID, LineTotals> totals = new HashMap<>();
        sql.query("""
                with section as (
                    select l.scorecard_id, c.adjustment, c.adjustment_root, c.campaign_id, count(l.self) as assessed,
                           sum(l.self_points) as self, sum(l.appraised_points) as appraised
                      from scorecard_line l
                      join scorecard s on s.id = l.scorecard_id
                      join campaign_criterion c on c.campaign_id = s.campaign_id and c.code = l.criterion_code
                     where %s
                     group by l.scorecard_id, c.adjustment, c.adjustment_root, c.campaign_id
                ), capped as (
                    select x.scorecard_id, x.adjustment, x.assessed, x.self, x.appraised, root.max_points as cap,
                           case x.adjustment when 'PENALTY' then -1 else 1 end as direction
                      from section x
                      left join campaign_criterion root
                        on root.campaign_id = x.campaign_id and root.code = x.adjustment_root
                )
                select sum(assessed),
                       sum(self) filter (where adjustment is null),
                       sum(appraised) filter (where adjustment is null),
                       sum(direction * least(self, cap)) filter (where adjustment is not null and self is not null),
                       sum(direction * least(appraised, cap))
                           filter (where adjustment is not null and appraised is not null),
                       scorecard_id
                  from capped
                 group by scorecard_id
                """.formatted(condition), row -> totals.put(row.getObject(6, UUID.class), totals(row)), id);
        return totals;
    }

    private static LineTotals totals(ResultSet row) throws SQLException {
        return new LineTotals(
                row.getInt(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5));
    }
}
