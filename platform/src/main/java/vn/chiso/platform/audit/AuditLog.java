package vn.chiso.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.platform.database.Rehearsal;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.request.RequestId;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** Writes who changed what, in the transaction of the change. Entries can be neither changed nor deleted by the service. */
@ApplicationScoped
public class AuditLog {

    private final Sql sql;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestId requestId;
    private final BusinessClock clock;
    private final Rehearsal rehearsal;

    AuditLog(Sql sql, ObjectMapper json, Caller caller, RequestId requestId, BusinessClock clock, Rehearsal rehearsal) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.requestId = requestId;
        this.clock = clock;
        this.rehearsal = rehearsal;
    }

    /** A change by the current caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditedChange change) {
        recordAll(List.of(change));
    }

    /** Several changes by the current caller, in few round trips. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<AuditedChange> changes) {
        insert(caller.username(), caller.name(), changes);
    }

    /** A change by the system itself, e.g. on an event or at a deadline. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordBySystem(AuditedChange change) {
        insert("system", null, List.of(change));
    }

    private void insert(String actor, String actorName, List<AuditedChange> changes) {
        if (rehearsal.isOn()) {
            return;
        }
        var today = clock.today();
        sql.batch(
                """
                insert into audit_entry (id, business_date, actor, actor_name, grant_used, unit_id, action,
                                         subject_type, subject_id, before, after, request_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """,
                changes.stream()
                        .map(change -> values(today, actor, actorName, change))
                        .toList());
    }

    private Object[] values(LocalDate today, String actor, String actorName, AuditedChange change) {
        return new Object[] {
            Ids.next(),
            today,
            actor,
            actorName,
            change.grant() == null ? null : change.grant().toString(),
            change.unitId(),
            change.action(),
            change.subjectType(),
            change.subjectId(),
            write(change.before()),
            write(change.after()),
            requestId.value()
        };
    }

    private String write(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audited state is not JSON: " + state.getClass(), e);
        }
    }
}
