package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;

/** Finds and copies what is to be carried over. Native and set-based: a province has thousands. */
@ApplicationScoped
class Carryovers {

    private final Sql sql;

    Carryovers(Sql sql) {
        this.sql = sql;
    }

    /**
     * A responsibility that holds on the day.
     *
     * @param taken the criterion is assigned under the other set for some of its time
     * @param gone the assessed unit or a responsible one does not exist on the day
     */
    record Candidate(UUID id, String criterionCode, UUID assessedUnitId, boolean taken, boolean gone) {}

    List<UUID> assessedUnits(UUID set, LocalDate day) {
        return sql.query("""
                select distinct assessed_unit_id from responsibility
                 where criteria_set_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                """, row -> row.getObject(1, UUID.class), set, day, day);
    }

    /** In the order in which they were assigned. */
    List<Candidate> candidates(CarryoverRequest request, Collection<UUID> assessedUnits) {
        var day = request.from();
        return sql.query(
                """
                select r.id, r.criterion_code, r.assessed_unit_id,
                       exists (select 1 from responsibility o
                                where o.criteria_set_id = ? and o.criterion_code = r.criterion_code
                                  and o.assessed_unit_id = r.assessed_unit_id
                                  and daterange(o.valid_from, o.valid_to) && daterange(?, r.valid_to)) as taken,
                       exists (select 1 from unit_node n
                                where (n.id = r.assessed_unit_id
                                       or n.id in (select p.unit_id from responsible_unit p where p.responsibility_id = r.id))
                                  and (n.valid_from > ? or n.valid_to <= ?)) as gone
                  from responsibility r
                 where r.criteria_set_id = ? and r.assessed_unit_id = any (?)
                   and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                 order by r.id
                """,
                row -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("criterion_code"),
                        row.getObject("assessed_unit_id", UUID.class),
                        row.getBoolean("taken"),
                        row.getBoolean("gone")),
                request.toCriteriaSetId(),
                day,
                day,
                day,
                request.fromCriteriaSetId(),
                assessedUnits,
                day,
                day);
    }

    /** @return the ids of the copies, in the order of the originals */
    List<UUID> copy(CarryoverRequest request, List<Candidate> originals) {
        var old = originals.stream().map(Candidate::id).toList();
        var copies = old.stream().map(each -> Ids.next()).toList();
        sql.update(
                """
                insert into responsibility (id, version, criteria_set_id, criterion_code, assessed_unit_id, valid_from, valid_to,
                                            source_number, source_date, source_issuer_unit_id)
                select pair.new_id, 0, ?, r.criterion_code, r.assessed_unit_id, ?, r.valid_to, ?, ?, ?
                  from unnest(?, ?) pair(old_id, new_id)
                  join responsibility r on r.id = pair.old_id
                """,
                request.toCriteriaSetId(),
                request.from(),
                request.source().number(),
                request.source().date(),
                request.source().issuerUnitId(),
                old,
                copies);
        sql.update("""
                insert into responsible_unit (responsibility_id, position, unit_id, part)
                select pair.new_id, u.position, u.unit_id, u.part
                  from unnest(?, ?) pair(old_id, new_id)
                  join responsible_unit u on u.responsibility_id = pair.old_id
                """, old, copies);
        return copies;
    }
}
