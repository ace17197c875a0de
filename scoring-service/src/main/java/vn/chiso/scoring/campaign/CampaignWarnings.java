package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** Finds what will trouble a campaign later: criteria without a lead unit (domain §10, NO_LEAD_UNIT). */
@ApplicationScoped
@Transactional
class CampaignWarnings {

    /** Shown of all: where nobody is assigned yet, 3,321 units × 100 criteria are missing. */
    private static final int MOST = 200;

    // Native: one statement over the pinned criteria and the replicated responsibilities, however many units there are.
    private static final String MISSING = """
            with assigned as (
                select r.assessed_unit_id, r.criterion_code, bool_or(u.is_lead) as led
                  from responsibility r join responsible_unit u on u.responsibility_id = r.id
                 where r.criteria_set_id = ? and r.assessed_unit_id = any (?)
                   and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                 group by r.assessed_unit_id, r.criterion_code)
            select c.code, unit.id, a.led is not null as assigned, count(*) over () as total
              from unnest(?) with ordinality as unit (id, at)
              join campaign_criterion c on c.campaign_id = ? and c.leaf
              left join assigned a on a.assessed_unit_id = unit.id and a.criterion_code = c.code
             where a.led is not true
             order by unit.at, c.position
             limit ?
            """;

    /**
     * The first of them.
     *
     * @param total how many there are
     */
    record Found(List<CampaignWarning> first, int total) {}

    private record Counted(CampaignWarning warning, int total) {}

    private final Sql sql;
    private final BusinessClock clock;

    CampaignWarnings(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Found of(Campaign campaign) {
        var today = clock.today();
        var found = sql.query(
                MISSING,
                CampaignWarnings::warning,
                campaign.criteriaSetId(),
                campaign.assessedUnitIds(),
                today,
                today,
                campaign.assessedUnitIds(),
                campaign.id(),
                MOST);
        return new Found(
                found.stream().map(Counted::warning).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    private static Counted warning(ResultSet row) throws SQLException {
        var code = row.getBoolean(3) ? "missing-lead" : "missing-responsibility";
        return new Counted(new CampaignWarning(code, row.getString(1), row.getObject(2, UUID.class)), row.getInt(4));
    }
}
