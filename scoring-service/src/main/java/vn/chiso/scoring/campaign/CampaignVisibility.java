package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Who sees that a campaign exists: those whose scope reaches its organiser or an assessed unit, those who work inside one of
 * these, and the units that answer for one of its criteria. The portal sees results only.
 */
@ApplicationScoped
class CampaignVisibility {

    static final Role[] READERS = {
        Role.ADMIN,
        Role.CATALOGUE_EDITOR,
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.LEADER,
        Role.VIEWER
    };

    // Native: units_in_scope and the closure of the unit tree have no entities.
    private static final String VISIBLE = """
            select c.id from campaign c
             where c.id > ?
               and (cast(? as uuid) is null or c.id = ?)
               and (cast(? as text) is null or c.programme = ?)
               and (cast(? as text) is null or c.period = ?)
               and (exists (select 1 from units_in_scope(?, ?) s
                             where s.unit_id = c.organiser_unit_id or s.unit_id = any (c.assessed_unit_ids))
                 or exists (select 1 from unit_node n join unit_path p on p.descendant_id = n.id
                             where n.code = any (?)
                               and (p.ancestor_id = c.organiser_unit_id or p.ancestor_id = any (c.assessed_unit_ids)))
                 or exists (select 1 from responsibility r
                              join responsible_unit u on u.responsibility_id = r.id
                              join units_in_scope(?, ?) s on s.unit_id = u.unit_id
                             where r.criteria_set_id = c.criteria_set_id
                               and r.assessed_unit_id = any (c.assessed_unit_ids)))
             order by c.id limit ?
            """;

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    CampaignVisibility(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    boolean isVisible(UUID campaignId) {
        return !query(new UUID(0, 0), campaignId, null, null, 1).isEmpty();
    }

    List<UUID> page(String programme, String period, PageRequest page) {
        return query(page.afterId(), null, programme, period, page.limit() + 1);
    }

    private List<UUID> query(UUID after, UUID only, String programme, String period, int limit) {
        var codes = scope.codes(READERS);
        var today = clock.today();
        return sql.query(
                VISIBLE,
                row -> row.getObject(1, UUID.class),
                after,
                only,
                only,
                programme,
                programme,
                period,
                period,
                codes,
                today,
                codes,
                codes,
                today,
                limit);
    }
}
