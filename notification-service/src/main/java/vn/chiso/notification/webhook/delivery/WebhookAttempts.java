package vn.chiso.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** The attempts to push events: written when they begin, so that one that a crash ends is on record too. */
@ApplicationScoped
public class WebhookAttempts {

    private final Sql sql;

    WebhookAttempts(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that claims the delivery. @return by what {@link #end} knows it */
    public UUID begin(UUID delivery, Instant now) {
        var id = Ids.next();
        sql.update("insert into webhook_attempt (id, delivery_id, started_at) values (?, ?, ?)", id, delivery, now);
        return id;
    }

    /**
     * In the transaction that records the outcome.
     *
     * @param status null if there was no answer
     * @param fault null if nothing went wrong
     * @param next when it is tried again, null if it is not
     */
    public void end(UUID attempt, Integer status, String fault, Instant next, Instant now) {
        sql.update(
                "update webhook_attempt set ended_at = ?, status = ?, fault = ?, next_attempt_at = ? where id = ?",
                now,
                status,
                fault,
                next,
                attempt);
    }

    /** Oldest first. */
    Page<WebhookAttemptResponse> of(UUID delivery, PageRequest page) {
        var rows = sql.query(
                "select * from webhook_attempt where delivery_id = ? and id > ? order by id limit ?",
                WebhookAttempts::attempt,
                delivery,
                page.afterId(),
                page.limit() + 1);
        return Page.of(rows, page.limit(), row -> List.of(row.id().toString()));
    }

    private static WebhookAttemptResponse attempt(ResultSet row) throws SQLException {
        return new WebhookAttemptResponse(
                row.getObject("id", UUID.class),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                row.getObject("status", Integer.class),
                row.getString("fault"),
                Sql.instant(row, "next_attempt_at"));
    }
}
