package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** The rules of {@link AccessRules} as one query: the cards of which the caller sees at least a line. */
@ApplicationScoped
class ScorecardVisibility {

    // Native: units_in_scope, the closure of the unit tree and the replicated catalogue have no entities.
    private static final String VISIBLE = """
            select s.id,
                   exists (select 1 from units_in_scope(?, ?) u
                            where u.unit_id in (s.assessed_unit_id, c.organiser_unit_id)) as whole
              from scorecard s join campaign c on c.id = s.campaign_id
             where s.id > ?
               and (cast(? as uuid) is null or s.campaign_id = ?)
               and (cast(? as uuid) is null or s.assessed_unit_id = ?)
               and (exists (select 1 from units_in_scope(?, ?) u
                             where u.unit_id in (s.assessed_unit_id, c.organiser_unit_id))
                 or exists (select 1 from responsibility r
                              join responsible_unit ru on ru.responsibility_id = r.id
                              join units_in_scope(?, ?) u on u.unit_id = ru.unit_id
                             where r.criteria_set_id = c.criteria_set_id and r.assessed_unit_id = s.assessed_unit_id
                               and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?))
                 or exists (select 1 from campaign_criterion k
                              join units_in_scope(?, ?) u on u.unit_id = k.appraising_unit_id
                             where k.campaign_id = c.id and k.leaf)
                 or exists (select 1 from unit_node n
                             where n.code = any (?)
                               and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
                               and exists (select 1 from campaign_criterion k
                                            where k.campaign_id = c.id and k.leaf and k.appraising_unit_id is null)
                               and exists (select 1 from unit_path p
                                            where p.descendant_id = n.id and p.ancestor_id = c.organiser_unit_id)
                               and not exists (select 1 from unit_path p
                                            where p.descendant_id = n.id and p.ancestor_id = any (c.assessed_unit_ids))))
             order by s.id limit ?
            """;

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    ScorecardVisibility(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** By id, in that order: true where the caller sees the whole card, false where only lines of it. */
    Map<UUID, Boolean> page(UUID campaignId, UUID assessedUnitId, PageRequest page) {
        Map<UUID, Boolean> seen = new LinkedHashMap<>();
        var readers = scope.codes(AccessRules.READERS);
        var appraisers = scope.codes(Role.APPRAISER);
        var today = clock.today();
        sql.query(
                VISIBLE,
                row -> seen.put(row.getObject(1, UUID.class), row.getBoolean(2)),
                readers,
                today,
                page.afterId(),
                campaignId,
                campaignId,
                assessedUnitId,
                assessedUnitId,
                readers,
                today,
                readers,
                today,
                today,
                today,
                appraisers,
                today,
                appraisers,
                today,
                today,
                page.limit() + 1);
        return seen;
    }
}
