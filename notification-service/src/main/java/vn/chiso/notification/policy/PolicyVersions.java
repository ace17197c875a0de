package vn.chiso.notification.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;

/** Every state that a ladder ever had: rungs cite the version by which they were laid out. */
@ApplicationScoped
class PolicyVersions {

    private static final TypeReference<List<PolicyRung>> RUNGS = new TypeReference<>() {};

    private static final TypeReference<List<PolicyRule>> RULES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final Caller caller;
    private final SystemClock clock;
    private final AuditLog audit;

    PolicyVersions(Sql sql, ObjectMapper json, Caller caller, SystemClock clock, AuditLog audit) {
        this.audit = audit;
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Audited, and kept if it is a new state. In the transaction of the change, after the row was written. */
    void record(String action, ReminderPolicy policy, UUID unitId, Grant grant, PolicyResponse before) {
        audit.record(new AuditedChange(
                action, "reminder-policy", policy.id().toString(), unitId, grant, before, policy.response()));
        if (before == null || before.version() != policy.version()) {
            keep(policy);
        }
    }

    private void keep(ReminderPolicy policy) {
        sql.update(
                """
                insert into reminder_policy_version (policy_id, version, name, rungs, rules, changed_at, changed_by)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                """,
                policy.id(),
                policy.version(),
                policy.response().name(),
                write(policy.rungs()),
                write(policy.response().rules()),
                clock.now(),
                caller.username());
    }

    /** Oldest first. */
    Page<PolicyVersionResponse> of(UUID policy, PageRequest page) {
        var rows = sql.query("""
                select version, name, rungs, rules, changed_at, changed_by from reminder_policy_version
                 where policy_id = ? and version > ? order by version limit ?
                """, this::version, policy, after(page), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> List.of(Long.toString(row.version())));
    }

    private static long after(PageRequest page) {
        return Cursor.read(page.cursor(), 1, -1L, key -> Long.parseLong(key.getFirst()));
    }

    private PolicyVersionResponse version(ResultSet row) throws SQLException {
        return new PolicyVersionResponse(
                row.getLong("version"),
                row.getString("name"),
                read(row.getString("rungs"), RUNGS),
                read(row.getString("rules"), RULES),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private String write(List<?> rungs) {
        try {
            return json.writeValueAsString(rungs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values is always JSON", e);
        }
    }

    private <T> T read(String rungs, TypeReference<T> type) {
        try {
            return json.readValue(rungs, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as rungs is no longer read as such", e);
        }
    }
}
