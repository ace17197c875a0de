package vn.chiso.scoring.reopening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Cards given back. */
@ApplicationScoped
class ReopeningRepository implements PanacheRepositoryBase<Reopening, UUID> {

    // Native: units_in_scope has no entity.
    private static final String READABLE = """
            select r.id from reopening r join campaign c on c.id = r.campaign_id
             where r.campaign_id = ? and r.id > ?
               and exists (select 1 from units_in_scope(?, ?) u
                            where u.unit_id in (r.assessed_unit_id, c.organiser_unit_id))
             order by r.id limit ?
            """;

    private final Sql sql;

    ReopeningRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of a campaign, those whose unit or organiser one of the granted units reaches. */
    List<Reopening> readable(UUID campaignId, String[] codes, LocalDate today, UUID after, int limit) {
        var ids = sql.query(READABLE, row -> row.getObject(1, UUID.class), campaignId, after, codes, today, limit);
        return list("id in ?1 order by id", ids);
    }
}
