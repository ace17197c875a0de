package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** What those whom a rung names have said by acknowledging its message. */
@ApplicationScoped
public class Acknowledgements {

    private final Sql sql;

    Acknowledgements(Sql sql) {
        this.sql = sql;
    }

    /** True if the silence is over because of which this rung was laid out: by the measure of {@link RuleLaying}. */
    public boolean answerCauseOf(UUID rung) {
        return sql.query("""
                        select exists (select 1 from rung r
                                         join rung cause on cause.id = r.cause
                                         join ledger_entry e on e.rung_id = cause.id
                                         join inbox_message m on m.id = e.inbox_message_id
                                        where r.id = ? and m.acknowledged_at is not null
                                          and cause.step -> 'positions' @> to_jsonb(e.position))
                        """, row -> row.getBoolean(1), rung).getFirst();
    }
}
