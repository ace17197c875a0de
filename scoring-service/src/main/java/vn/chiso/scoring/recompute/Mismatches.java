package vn.chiso.scoring.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.result.PublishedResults.Examined;

/** The ledger of what recomputing found, and when it was through. A finding stands once while it lasts, however many nights and replicas find it. */
@ApplicationScoped
class Mismatches {

    private final Sql sql;

    Mismatches(Sql sql) {
        this.sql = sql;
    }

    Set<UUID> openResults() {
        return sql
                .query(
                        "select distinct result_id from result_mismatch where resolved_at is null",
                        row -> row.getObject(1, UUID.class))
                .stream()
                .collect(Collectors.toSet());
    }

    /** @return true if it was not known yet */
    boolean open(UUID id, Examined found, Instant now) {
        var verification = found.verification();
        return sql.update(
                        """
                insert into result_mismatch (id, result_id, recomputed_sha256, chain_intact, differences, found_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (result_id, recomputed_sha256, chain_intact, differences) where resolved_at is null do nothing
                """,
                        id,
                        found.id(),
                        verification.recomputedSha256(),
                        verification.chainIntact(),
                        verification.differences().toArray(String[]::new),
                        now)
                == 1;
    }

    void resolve(UUID resultId, Instant now) {
        sql.update(
                "update result_mismatch set resolved_at = ? where result_id = ? and resolved_at is null",
                now,
                resultId);
    }

    /** By the database's own clock, like the age: business time is another one, and replicas differ. */
    void walked(int examined, int wrong) {
        sql.update(
                "insert into recompute_walk (finished_at, examined, wrong) values (clock_timestamp(), ?, ?)",
                examined,
                wrong);
    }

    /** @return null if nobody knows of any */
    BigDecimal secondsSinceLastWalk() {
        return sql.query(
                        "select extract(epoch from clock_timestamp() - max(finished_at)) from recompute_walk",
                        row -> row.getBigDecimal(1))
                .getFirst();
    }
}
