package vn.chiso.criteria.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Partner;

/** The catalogues as other systems take them over. */
@ApplicationScoped
@Transactional
class CatalogueReading {

    private final Sql sql;
    private final Partner partner;
    private final BusinessClock clock;

    CatalogueReading(Sql sql, Partner partner, BusinessClock clock) {
        this.sql = sql;
        this.partner = partner;
        this.clock = clock;
    }

    private record Count(String catalogue, long entries, long version, OffsetDateTime updatedAt) {
        static Count none(String catalogue) {
            return new Count(catalogue, 0, 0, null);
        }
    }

    Page<CatalogueResponse> catalogues(Locale language) {
        partner.codes();
        var counts = counts();
        return new Page<>(
                Stream.of(Catalogue.values())
                        .map(one -> of(one, counts.getOrDefault(one.code(), Count.none(one.code())), language))
                        .toList(),
                null);
    }

    CatalogueResponse catalogue(String code, Locale language) {
        partner.codes();
        var catalogue = known(code);
        return of(catalogue, counts().getOrDefault(code, Count.none(code)), language);
    }

    /** @param updatedSince null for all; what changed at that very moment is told again */
    Page<CatalogueEntry> entries(String code, OffsetDateTime updatedSince, PageRequest page) {
        partner.codes();
        var catalogue = known(code);
        var after = page.cursor() == null ? "" : Cursor.decode(page.cursor(), 1).getFirst();
        // Native: a view over the tables of several features, which each keep their own.
        var rows = sql.query(
                """
                select code, name, parent_code, description, valid_from, valid_to, state, version, updated_at
                  from catalogue_entry
                 where catalogue = ? and code > ? and (cast(? as timestamptz) is null or updated_at >= ?)
                 order by code limit ?
                """,
                row -> entry(row, clock.today()),
                catalogue.code(),
                after,
                updatedSince,
                updatedSince,
                page.limit() + 1);
        return Page.of(rows, page.limit(), entry -> List.of(entry.code()));
    }

    private static Catalogue known(String code) {
        return Catalogue.ofCode(code).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** No entry is ever deleted, so that the sum of their versions only grows. */
    private Map<String, Count> counts() {
        return sql
                .query(
                        """
                        select catalogue, count(*), sum(version + 1), max(updated_at)
                          from catalogue_entry group by catalogue
                        """,
                        row -> new Count(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class)))
                .stream()
                .collect(Collectors.toMap(Count::catalogue, Function.identity()));
    }

    private static CatalogueResponse of(Catalogue catalogue, Count count, Locale language) {
        return new CatalogueResponse(
                catalogue.code(),
                catalogue.title(language),
                catalogue.description(language),
                count.entries(),
                count.version(),
                count.updatedAt() == null ? null : count.updatedAt().toInstant());
    }

    private static CatalogueEntry entry(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var to = row.getObject("valid_to", LocalDate.class);
        boolean active = (from == null || !today.isBefore(from)) && (to == null || today.isBefore(to));
        var state = row.getString("state");
        return new CatalogueEntry(
                row.getString("code"),
                row.getString("name"),
                row.getString("parent_code"),
                row.getString("description"),
                from,
                to,
                state != null ? state : active ? "ACTIVE" : "INACTIVE",
                row.getLong("version"),
                Sql.instant(row, "updated_at"));
    }
}
