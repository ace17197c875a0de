package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** Finds what will trouble a campaign later: criteria without a lead unit (domain §10, NO_LEAD_UNIT). */
@ApplicationScoped
@Transactional
class CampaignWarnings {

    /** Nobody reads more, and thousands of units without any responsibility would come to hundreds of thousands. */
    static final int MOST = 1000;

    // Native: one join over the replicated responsibilities, which have no entities.
    private static final String WITHOUT_LEAD = """
            with assigned as (
                select r.assessed_unit_id, r.criterion_code, bool_or(ru.is_lead) as led
                  from campaign k
                  join responsibility r on r.criteria_set_id = k.criteria_set_id
                  join responsible_unit ru on ru.responsibility_id = r.id
                 where k.id = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                 group by r.assessed_unit_id, r.criterion_code)
            select case when a.led is null then 'missing-responsibility' else 'missing-lead' end, c.code, u.id
              from campaign k
              cross join unnest(k.assessed_unit_ids) with ordinality as u (id, place)
              join campaign_criterion c on c.campaign_id = k.id and c.leaf
              left join assigned a on a.assessed_unit_id = u.id and a.criterion_code = c.code
             where k.id = ? and not coalesce(a.led, false)
             order by u.place, c.position limit ?
            """;

    private final Sql sql;
    private final BusinessClock clock;

    CampaignWarnings(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The first of them, unit by unit. */
    List<CampaignWarning> of(Campaign campaign) {
        var today = clock.today();
        return sql.query(
                WITHOUT_LEAD,
                row -> new CampaignWarning(row.getString(1), row.getString(2), row.getObject(3, UUID.class)),
                campaign.id(),
                today,
                today,
                campaign.id(),
                MOST);
    }
}
