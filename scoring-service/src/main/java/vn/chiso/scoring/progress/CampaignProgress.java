package vn.chiso.scoring.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Campaigns;

/** Counts lines by unit and by area, in the database: a campaign has hundreds of thousands of them. */
@ApplicationScoped
@Transactional
class CampaignProgress {

    // Native: aggregates over tables of several features and the function units_in_scope. The cards that the caller
    // reads as a
    // whole; who only answers for single lines learns nothing of the others' progress.
    private static final String READ = """
            with recursive reach as materialized (select unit_id from units_in_scope(?, ?)),
            card as materialized (
                select s.* from scorecard s join campaign c on c.id = s.campaign_id
                 where s.campaign_id = ?
                   and (s.assessed_unit_id in (select unit_id from reach)
                     or c.organiser_unit_id in (select unit_id from reach)))
            """;

    // An extract has leaves without the sections above them: the first part of the code still tells the area, if not
    // its title.
    private static final String AREAS = READ + """
            , area as (
                select code, split_part(code, '.', 1) as root, position
                  from campaign_criterion where campaign_id = ? and parent_code is null
                union all
                select k.code, area.root, area.position
                  from campaign_criterion k join area on k.parent_code = area.code
                 where k.campaign_id = ?)
            select area.root, r.title, count(*), count(l.self), count(l.appraisal1)
              from card join scorecard_line l on l.scorecard_id = card.id
              join area on area.code = l.criterion_code
              left join campaign_criterion r on r.campaign_id = card.campaign_id and r.code = area.root
             group by area.root, r.title
             order by min(area.position)
            """;

    // The order is by unit, or by share and unit where those who are behind are asked for.
    private static final String UNITS = READ + """
            , unit as (
                select card.*, case when cast(? as integer) is null then 0.0
                                    else card.lines_assessed::numeric / card.lines_total end as place
                  from card
                 where card.lines_total > 0
                   and (cast(? as integer) is null or card.lines_assessed * 100 < ? * card.lines_total)),
            page as (
                select * from unit where (place, assessed_unit_id) > (?, ?) order by place, assessed_unit_id limit ?)
            select page.*, n.code, n.name,
                   (select count(appraisal1) from scorecard_line l where l.scorecard_id = page.id) as lines_appraised
              from page left join unit_node n on n.id = page.assessed_unit_id
             order by page.place, page.assessed_unit_id
            """;

    private record Placed(Place place, UnitProgress unit) {}

    private final Sql sql;
    private final Campaigns campaigns;
    private final Scope scope;
    private final BusinessClock clock;

    CampaignProgress(Sql sql, Campaigns campaigns, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.campaigns = campaigns;
        this.scope = scope;
        this.clock = clock;
    }

    List<AreaProgress> areas(UUID campaignId) {
        campaigns.visible(campaignId);
        return sql.query(
                AREAS,
                row -> new AreaProgress(
                        row.getString(1), row.getString(2), Share.of(row.getInt(3), row.getInt(4), row.getInt(5))),
                scope.codes(Campaigns.readers()),
                clock.today(),
                campaignId,
                campaignId,
                campaignId);
    }

    /** @param below null: all units */
    Page<UnitProgress> units(UUID campaignId, Integer below, PageRequest page) {
        campaigns.visible(campaignId);
        var after = Place.before(page);
        var found = sql.query(
                UNITS,
                CampaignProgress::placed,
                scope.codes(Campaigns.readers()),
                clock.today(),
                campaignId,
                below,
                below,
                below,
                after.share(),
                after.unit(),
                page.limit() + 1);
        return Page.of(found, page.limit(), placed -> placed.place().key()).map(Placed::unit);
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var unit = row.getObject("assessed_unit_id", UUID.class);
        var share = Share.of(row.getInt("lines_total"), row.getInt("lines_assessed"), row.getInt("lines_appraised"));
        return new Placed(
                new Place(row.getBigDecimal("place"), unit),
                new UnitProgress(
                        unit,
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getObject("locked_at") != null,
                        share));
    }
}
