package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** The rows of feeds, and what they show. */
@ApplicationScoped
class Feeds {

    /** Who may list and revoke the feeds of a unit, besides those who made them. */
    private static final String KNOWN = """
            select id, version, name, unit_id, created_at
              from calendar_feed
             where revoked_at is null
               and (person = ? or unit_id in (select unit_id from units_in_scope(?, ?)))
            """;

    /** Two years of a commune are some hundreds. */
    private static final int MOST_DUTIES = 2_000;

    private final Sql sql;

    Feeds(Sql sql) {
        this.sql = sql;
    }

    void add(Feed feed, FeedSecret secret, Instant now) {
        sql.update("""
                insert into calendar_feed (id, version, name, unit_id, person, secret_hash, created_at)
                values (?, 0, ?, ?, ?, ?, ?)
                """, feed.id(), feed.name(), feed.unitId(), feed.person(), secret.hash(), now);
    }

    Optional<Feed> find(FeedSecret secret) {
        return sql
                .query(
                        "select id, name, unit_id, person from calendar_feed where secret_hash = ? and revoked_at is null",
                        row -> new Feed(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("unit_id", UUID.class),
                                row.getString("person")),
                        (Object) secret.hash())
                .stream()
                .findFirst();
    }

    List<FeedResponse> known(String person, String[] codes, LocalDate today, UUID after, int limit) {
        return sql.query(
                KNOWN + " and id > ? order by id limit ?", Feeds::response, person, codes, today, after, limit);
    }

    Optional<FeedResponse> known(UUID id, String person, String[] codes, LocalDate today) {
        return sql.query(KNOWN + " and id = ?", Feeds::response, person, codes, today, id).stream()
                .findFirst();
    }

    /** @return false if somebody else was faster */
    boolean revoke(UUID id, long version, Instant now) {
        return sql.update("""
                        update calendar_feed set revoked_at = ?, version = version + 1
                         where id = ? and version = ? and revoked_at is null
                        """, now, id, version) == 1;
    }

    /** Those with a date from a day on: of the very unit, or of the person who accepted them or to whom they are delegated. */
    List<FeedDuty> duties(Feed feed, LocalDate from) {
        var whose = feed.unitId() != null ? "unit_id = ?" : "coalesce(assignee_subject, accepted_by) = ?";
        return sql.query(
                """
                select id, version, title, unit_name, deadline_text, due_date, work, created_at, accepted_at, done_at
                  from assignment
                 where %s and due_date >= ? and work <> 'RECALLED'
                 order by due_date, id
                 limit ?
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
                feed.unitId() != null ? feed.unitId() : feed.person(),
                from,
                MOST_DUTIES);
    }

    private static FeedResponse response(ResultSet row) throws SQLException {
        return new FeedResponse(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                Sql.instant(row, "created_at").atZone(BusinessClock.ZONE).toOffsetDateTime(),
                null);
    }
}
