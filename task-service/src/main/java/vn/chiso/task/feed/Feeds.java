package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** The rows of feeds, and what they show. */
@ApplicationScoped
class Feeds {

    /** Who may list and revoke feeds, besides those who made them: a person may have left, and his feed reads on. */
    private static final String KNOWN = """
            select id, version, name, unit_id, person, created_at, proved_on
              from calendar_feed
             where revoked_at is null
               and (person = ?
                 or unit_id in (select unit_id from units_in_scope(?, ?))
                 or unit_id is null and reader_unit_ids && array(select unit_id from units_in_scope(?, ?)))
            """;

    /** Two years of a commune are some hundreds. */
    private static final int MOST_DUTIES = 2_000;

    private final Sql sql;

    Feeds(Sql sql) {
        this.sql = sql;
    }

    void add(Feed feed, String[] codes, FeedSecret secret, Instant now) {
        sql.update(
                """
                insert into calendar_feed (id, version, name, unit_id, person, reader_unit_ids, reader_codes, proved_on, secret_hash,
                                           created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                feed.id(),
                feed.name(),
                feed.unitId(),
                feed.person(),
                feed.readerUnits(),
                codes,
                now.atZone(BusinessClock.ZONE).toLocalDate(),
                secret.hash(),
                now);
    }

    /** Whether some feed of a person rests on other grants, or on those of an earlier day. */
    boolean isDueForRenewal(String person, String[] codes, LocalDate today) {
        return !sql.query("""
                        select 1
                          from calendar_feed
                         where person = ? and revoked_at is null and (reader_codes <> ? or proved_on <> ?)
                         limit 1
                        """, _ -> true, person, codes, today).isEmpty();
    }

    /** Of itself that is no change of the feed, so the version stays. */
    void renew(String person, String[] codes, Set<UUID> units, LocalDate today) {
        sql.update("""
                update calendar_feed set reader_codes = ?, reader_unit_ids = ?, proved_on = ?
                 where person = ? and revoked_at is null
                """, codes, units, today, person);
    }

    /**
     * Empty if it is unknown, revoked, or may not be read any more: its maker has no grant left that reaches its unit, or was not
     * seen for long, or the unit is no more.
     */
    Optional<Feed> find(FeedSecret secret, LocalDate seenSince, LocalDate today) {
        return sql
                .query(
                        """
                        select f.id, f.name, f.unit_id, f.person, f.reader_unit_ids
                          from calendar_feed f
                         where f.secret_hash = ? and f.revoked_at is null and f.proved_on >= ? and cardinality(f.reader_codes) > 0
                           and (f.unit_id is null
                             or exists (select 1
                                          from unit_node n
                                         where n.id = f.unit_id and (n.valid_to is null or n.valid_to > ?))
                            and exists (select 1 from codes_reaching(f.unit_id, f.reader_codes, ?)))
                        """,
                        row -> new Feed(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("unit_id", UUID.class),
                                row.getString("person"),
                                Set.of((UUID[]) row.getArray("reader_unit_ids").getArray())),
                        secret.hash(),
                        seenSince,
                        today,
                        today)
                .stream()
                .findFirst();
    }

    /**
     * Who asks.
     *
     * @param codes      through which he keeps the feeds of units
     * @param adminCodes through which also those of persons
     */
    record Keeper(String person, String[] codes, String[] adminCodes, LocalDate today) {}

    List<FeedResponse> known(Keeper keeper, UUID after, int limit) {
        return sql.query(
                KNOWN + " and id > ? order by id limit ?",
                Feeds::response,
                keeper.person(),
                keeper.codes(),
                keeper.today(),
                keeper.adminCodes(),
                keeper.today(),
                after,
                limit);
    }

    Optional<FeedResponse> known(Keeper keeper, UUID id) {
        return sql
                .query(
                        KNOWN + " and id = ?",
                        Feeds::response,
                        keeper.person(),
                        keeper.codes(),
                        keeper.today(),
                        keeper.adminCodes(),
                        keeper.today(),
                        id)
                .stream()
                .findFirst();
    }

    /** @return false if somebody else was faster */
    boolean revoke(UUID id, long version, Instant now) {
        return sql.update("""
                        update calendar_feed set revoked_at = ?, version = version + 1
                         where id = ? and version = ? and revoked_at is null
                        """, now, id, version) == 1;
    }

    /**
     * Those with a date from a day on: of the very unit, or of the person who accepted them or to whom they are delegated, as far
     * as he reads them for their unit. Where they are too many, the oldest that are done go first.
     */
    List<FeedDuty> duties(Feed feed, LocalDate from) {
        var whose = feed.unitId() != null
                ? "unit_id = any (?)"
                : "unit_id = any (?) and coalesce(assignee_subject, accepted_by) = ?";
        var parameters = new ArrayList<Object>();
        parameters.add(feed.unitId() != null ? Set.of(feed.unitId()) : feed.readerUnits());
        if (feed.unitId() == null) {
            parameters.add(feed.person());
        }
        parameters.addAll(List.of(from, MOST_DUTIES));
        return sql.query(
                """
                select id, version, title, unit_name, deadline_text, due_date, work, created_at, accepted_at, done_at
                  from (select *
                          from assignment
                         where %s and due_date >= ? and work <> 'RECALLED'
                         order by done_at is null desc, due_date desc, id
                         limit ?) shown
                 order by due_date, id
                """.formatted(whose),
                row -> new FeedDuty(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getString("deadline_text"),
                        row.getObject("due_date", LocalDate.class),
                        row.getString("work"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "accepted_at"),
                        Sql.instant(row, "done_at")),
                parameters.toArray());
    }

    private static FeedResponse response(ResultSet row) throws SQLException {
        return new FeedResponse(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                row.getObject("unit_id") == null ? row.getString("person") : null,
                Sql.instant(row, "created_at").atZone(BusinessClock.ZONE).toOffsetDateTime(),
                row.getObject("proved_on", LocalDate.class),
                null);
    }
}
