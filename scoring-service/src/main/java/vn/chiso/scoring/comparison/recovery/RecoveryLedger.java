package vn.chiso.scoring.comparison.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.catalogue.mapping.MappingStated;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.result.ResultsPublished;

/**
 * Notes, in the transaction that makes it so, of which results the recovery is to be told anew: a mapping can concern a whole country,
 * and neither a publication nor an event waits for that.
 */
@ApplicationScoped
class RecoveryLedger {

    private static final String NOTE = """
            insert into recovery_telling (result_id, version, due)
            %s
            on conflict (result_id) do update set due = true
            """;

    /** A mapping and a publication note the same results, each in an order of its own: one of both waits, or both would for ever. */
    private static final String WITH_OTHER_PUBLICATIONS = "select pg_advisory_xact_lock_shared(7343)";

    private static final String ALONE = "select pg_advisory_xact_lock(7343)";

    private final Sql sql;
    private final PublishedResults results;

    RecoveryLedger(Sql sql, PublishedResults results) {
        this.sql = sql;
        this.results = results;
    }

    /** The results themselves, if a next one was faster, and all editions of those before them. */
    void onPublished(@Observes ResultsPublished published) {
        sql.query(WITH_OTHER_PUBLICATIONS, row -> null);
        note(results.affectedBy(published.ids()));
    }

    void onMapping(@Observes MappingStated stated) {
        sql.query(ALONE, row -> null);
        // Set-based: results come in thousands.
        sql.update(NOTE.formatted("""
                select r.id, 0, true
                  from result r join campaign c on c.id = r.campaign_id
                 where c.criteria_set_id in (?, ?)
                """), stated.formerSetId(), stated.setId());
    }

    private void note(List<UUID> ids) {
        sql.update(NOTE.formatted("select id, 0, true from unnest(?) as id"), ids);
    }

    List<UUID> due(int limit) {
        return sql.query(
                "select result_id from recovery_telling where due order by result_id limit ?",
                row -> row.getObject(1, UUID.class),
                limit);
    }

    /** The version of what is told next; empty if another replica tells it. */
    Optional<Long> take(UUID result) {
        return sql.query("""
                        update recovery_telling set due = false, version = version + 1
                         where result_id = (select result_id from recovery_telling
                                             where result_id = ? and due for update skip locked)
                        returning version
                        """, row -> row.getLong(1), result).stream().findFirst();
    }
}
