package vn.chiso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.chiso.platform.database.Sql;

/** The stored distance between system and business time. Read each time: replicas must agree at once. */
@ApplicationScoped
class ClockOffset {

    private final Sql sql;

    ClockOffset(Sql sql) {
        this.sql = sql;
    }

    Duration read() {
        return Duration.ofMillis(sql.query("select offset_millis from clock_offset", row -> row.getLong(1))
                .getFirst());
    }

    void write(Duration offset) {
        sql.update("update clock_offset set offset_millis = ?", offset.toMillis());
    }
}
