package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.evidence.CardCitations.Citation;

/** Which lines cite what. One file may serve many criteria and many cards of its unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Citations {

    private final EvidenceRepository entries;
    private final Sql sql;

    Citations(EvidenceRepository entries, Sql sql) {
        this.entries = entries;
        this.sql = sql;
    }

    /**
     * Those that the caller may cite for the unit: of its library, and seen by him. They cannot be deleted until the end of
     * the transaction.
     */
    public Set<UUID> citable(UUID unitId, Collection<UUID> ids) {
        var wanted = new HashSet<>(ids);
        return wanted.isEmpty() ? Set.of() : entries.lockForCitation(entries.visibleAmong(wanted, unitId));
    }

    public CardCitations ofCard(UUID scorecardId) {
        return ofCards(List.of(scorecardId));
    }

    public CardCitations ofCards(Collection<UUID> scorecardIds) {
        return citations("l.scorecard_id = any (?)", scorecardIds);
    }

    public CardCitations ofLine(UUID lineId) {
        return citations("l.id = any (?)", List.of(lineId));
    }

    /**
     * In the place of what the lines cited at that stage before, in two round trips however many lines there are.
     *
     * @param byLine what each line cites from now on, in that order
     */
    public void replace(CitationStage stage, Map<UUID, List<UUID>> byLine) {
        if (byLine.isEmpty()) {
            return;
        }
        sql.update(
                "delete from evidence_citation where line_id = any (?) and stage = ?", byLine.keySet(), stage.name());
        List<Object[]> rows = new ArrayList<>();
        byLine.forEach((line, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                rows.add(new Object[] {line, stage.name(), ids.get(i), i + 1});
            }
        });
        sql.batch("insert into evidence_citation (line_id, stage, evidence_id, position) values (?, ?, ?, ?)", rows);
    }

    private CardCitations citations(String condition, Collection<UUID> ids) {
        // Native: one join for all lines of all cards.
        return new CardCitations(sql.query("""
                select c.line_id, c.stage, e.id, e.name, e.content_type, e.size, e.sha256
                  from evidence_citation c
                  join evidence e on e.id = c.evidence_id
                  join scorecard_line l on l.id = c.line_id
                 where %s
                 order by c.line_id, c.stage, c.position
                """.formatted(condition), Citations::citation, ids));
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getObject(1, UUID.class),
                CitationStage.valueOf(row.getString(2)),
                new CitedEvidence(
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7)));
    }
}
