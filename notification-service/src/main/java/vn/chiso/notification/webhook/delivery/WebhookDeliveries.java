package vn.chiso.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.webhook.WebhookProblem;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;

/** The deliveries of a webhook, for those who keep it. */
@ApplicationScoped
public class WebhookDeliveries {

    private final Sql sql;
    private final WebhookAttempts attempts;
    private final SystemClock clock;

    WebhookDeliveries(Sql sql, WebhookAttempts attempts, SystemClock clock) {
        this.sql = sql;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param state null for any */
    public Page<WebhookDeliveryResponse> of(UUID webhook, WebhookDeliveryState state, PageRequest page) {
        var wanted = state == null ? null : state.name();
        var rows =
                sql.query("""
                select * from webhook_delivery
                 where webhook_id = ? and (cast(? as text) is null or state = ?) and id > ?
                 order by id limit ?
                """, WebhookDeliveries::delivery, webhook, wanted, wanted, page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> List.of(row.id().toString()));
    }

    /** @throws ProblemException if there is no such delivery of the webhook */
    public Page<WebhookAttemptResponse> attempts(UUID webhook, UUID delivery, PageRequest page) {
        return attempts.of(require(webhook, delivery).id(), page);
    }

    /** @throws ProblemException if there is none, or it is not DEAD */
    public WebhookDeliveryResponse replay(UUID webhook, UUID delivery) {
        require(webhook, delivery);
        int queued = sql.update("""
                update webhook_delivery set state = 'QUEUED', attempts = 0, next_attempt_at = ?
                 where id = ? and state = 'DEAD'
                """, clock.now(), delivery);
        if (queued == 0) {
            throw new ProblemException(WebhookProblem.WEBHOOK_DELIVERY_NOT_DEAD);
        }
        return require(webhook, delivery);
    }

    private WebhookDeliveryResponse require(UUID webhook, UUID delivery) {
        return sql
                .query(
                        "select * from webhook_delivery where webhook_id = ? and id = ?",
                        WebhookDeliveries::delivery,
                        webhook,
                        delivery)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private static WebhookDeliveryResponse delivery(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var state = WebhookDeliveryState.valueOf(row.getString("state"));
        return new WebhookDeliveryResponse(
                id,
                WebhookDeliveryResponse.messageIdOf(id),
                row.getString("type"),
                state,
                row.getInt("attempts"),
                state == WebhookDeliveryState.QUEUED ? Sql.instant(row, "next_attempt_at") : null,
                row.getObject("last_status", Integer.class),
                row.getString("last_answer"),
                Sql.instant(row, "queued_at"),
                Sql.instant(row, "sent_at"));
    }
}
