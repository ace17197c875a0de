package vn.chiso.scoring.consistency.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.consistency.rule.Finding;

/** Findings of checks, in the order in which they were made. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<StoredFinding, StoredFinding.Key> {

    private final Sql sql;
    private final ObjectMapper json;

    FindingRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Row(
            int position,
            String rule,
            String pointer,
            String subject,
            String found,
            String expected,
            String sheet,
            Integer row,
            String column) {

        private static Row of(int position, Finding finding, FoundPlace place) {
            return new Row(
                    position,
                    finding.rule().name(),
                    finding.pointer(),
                    finding.subject(),
                    finding.found(),
                    finding.expected(),
                    place == null ? null : place.sheet(),
                    place == null ? null : place.row(),
                    place == null ? null : place.column());
        }
    }

    /** One statement for up to a thousand rows. */
    void add(UUID checkId, List<Finding> findings, FoundPlaces places) {
        var rows = IntStream.range(0, findings.size())
                .mapToObj(i ->
                        Row.of(i, findings.get(i), places.of(findings.get(i).pointer())))
                .toList();
        sql.update("""
                insert into consistency_finding
                       (check_id, position, rule, pointer, subject, found, expected, sheet, row, "column")
                select cast(? as uuid), f.position, f.rule, f.pointer, f.subject, f.found, f.expected, f.sheet, f.row, f."column"
                  from jsonb_to_recordset(cast(? as jsonb))
                       as f(position int, rule text, pointer text, subject text, found text, expected text,
                            sheet text, row int, "column" text)
                """, checkId, written(rows));
    }

    private String written(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings are plain records", e);
        }
    }

    List<StoredFinding> page(UUID checkId, int after, int limit) {
        return find("checkId = ?1 and position > ?2 order by position", checkId, after)
                .page(0, limit)
                .list();
    }

    Optional<StoredFinding> at(UUID checkId, String rule, String pointer) {
        return find("checkId = ?1 and pointer = ?2", checkId, pointer).list().stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .findFirst();
    }
}
