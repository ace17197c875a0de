package vn.chiso.scoring.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.result.PublishedResults.Examined;

/** The ledger of what recomputing found. A finding stands once while it lasts, however many nights and replicas find it. */
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
}
