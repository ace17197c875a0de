package vn.chiso.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;

/**
 * Ids that other systems gave to what they send. Unlike an idempotency key such an id never expires: a partner that was offline
 * for weeks may send all of it again.
 */
@ApplicationScoped
public class PartnerSources {

    private final Sql sql;
    private final ObjectMapper json;
    private final SystemClock clock;

    PartnerSources(Sql sql, ObjectMapper json, SystemClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One thing that a partner sends.
     *
     * @param partner code of the unit for which it acts, or the account that it is
     * @param kind of the thing: ids of different kinds may be the same
     */
    public record Source(String partner, String kind, String id) {}

    private record Taken(String fingerprint, UUID target) {}

    /**
     * Claims the id for this transaction; whoever sends the same at the same time waits here for its end.
     *
     * @return what became of it, if it was taken before
     * @throws ProblemException source-id-reused where other content came under the id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> claim(Source source, Object content) {
        var fingerprint = fingerprint(content);
        int claimed = sql.update("""
                insert into partner_source (partner, kind, source_id, fingerprint, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, source.partner(), source.kind(), source.id(), fingerprint, clock.now());
        if (claimed == 1) {
            return Optional.empty();
        }
        var taken = sql.query(
                        """
                        select fingerprint, target_id from partner_source
                         where partner = ? and kind = ? and source_id = ?
                        """,
                        row -> new Taken(row.getString(1), row.getObject(2, UUID.class)),
                        source.partner(),
                        source.kind(),
                        source.id())
                .getFirst();
        if (!taken.fingerprint().equals(fingerprint)) {
            throw new ProblemException(PlatformProblem.SOURCE_ID_REUSED, source.id()).at("/sourceId");
        }
        return Optional.of(taken.target());
    }

    /**
     * What became of the same content if it came under the same id from any of the partners, the last time first.
     *
     * @param source whose own partner is not asked for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> sameUnder(String[] partners, Source source, Object content) {
        return sql
                .query(
                        """
                        select target_id from partner_source
                         where partner = any (?) and kind = ? and source_id = ? and fingerprint = ?
                         order by created_at desc, partner limit 1
                        """,
                        row -> row.getObject(1, UUID.class),
                        partners,
                        source.kind(),
                        source.id(),
                        fingerprint(content))
                .stream()
                .findFirst();
    }

    /** What became of a claimed source. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Source source, UUID target) {
        sql.update(
                "update partner_source set target_id = ? where partner = ? and kind = ? and source_id = ?",
                target,
                source.partner(),
                source.kind(),
                source.id());
    }

    private String fingerprint(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + content.getClass(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
