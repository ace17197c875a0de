package vn.chiso.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Reads the entries of units that the caller administers or organises. */
@ApplicationScoped
public class AuditReader {

    private static final Role[] READERS = {Role.ADMIN, Role.ORGANISER};

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    AuditReader(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** Oldest first; both filters may be null. */
    public Page<AuditEntry> find(String subjectType, String subjectId, PageRequest page) {
        var rows = sql.query(
                """
                select * from audit_entry
                 where id > ?
                   and unit_id in (select unit_id from units_in_scope(?, ?))
                   and (cast(? as text) is null or subject_type = ?)
                   and (cast(? as text) is null or subject_id = ?)
                 order by id
                 limit ?
                """,
                AuditReader::entry,
                page.afterId(),
                scope.codes(READERS),
                clock.today(),
                subjectType,
                subjectType,
                subjectId,
                subjectId,
                page.limit() + 1);
        return Page.of(rows, page.limit(), entry -> List.of(entry.id().toString()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getObject("business_date", LocalDate.class),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("grant_used"),
                row.getObject("unit_id", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("before"),
                row.getString("after"),
                row.getString("request_id"));
    }
}
