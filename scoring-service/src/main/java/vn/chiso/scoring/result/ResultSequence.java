package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/**
 * Which result of a unit follows which: by period, inside a programme and an organiser, years after years and quarters after quarters.
 * Native SQL, as both ends of the comparison are rows.
 */
@ApplicationScoped
class ResultSequence {

    /** Periods of one length have one form, and then sort as text. */
    private static final String FOLLOWS = """
            later.programme = earlier.programme
               and later.organiser_unit_id = earlier.organiser_unit_id
               and later.assessed_unit_id = earlier.assessed_unit_id
               and regexp_replace(later.period, '[0-9]', '9', 'g') = regexp_replace(earlier.period, '[0-9]', '9', 'g')
               and later.period collate "C" > earlier.period collate "C"
            """;

    private final Sql sql;

    ResultSequence(Sql sql) {
        this.sql = sql;
    }

    /** What is in force of the next period that has a result. */
    Optional<UUID> next(UUID id) {
        return sql.query("""
                        select later.id from result earlier join result later on %s
                         where earlier.id = ?
                         order by later.period collate "C", later.chain_position desc
                         limit 1
                        """.formatted(FOLLOWS), row -> row.getObject(1, UUID.class), id).stream()
                .findFirst();
    }

    /** The results themselves, which may have come late, and every edition of the period before each that has a result. */
    List<UUID> affectedBy(Collection<UUID> ids) {
        return sql.query("""
                with earlier as (
                    select earlier.id,
                           rank() over (partition by later.id order by earlier.period collate "C" desc) as distance
                      from result later join result earlier on %s
                     where later.id = any (?)
                )
                select id from earlier where distance = 1
                union
                select unnest(?)
                """.formatted(FOLLOWS), row -> row.getObject(1, UUID.class), ids, ids);
    }
}
