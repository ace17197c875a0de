package vn.chiso.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String NARROWED = """
            select * from audit_entry
             where id > ?
               and unit_id in (select unit_id from units_in_scope(?, ?))
               and (cast(? as text) is null or subject_type = ?)
               and (cast(? as text) is null or subject_id = ?)
               and (cast(? as text) is null or action = ?)
               and (cast(? as text) is null or actor = ?)
               and (cast(? as uuid) is null or unit_id = ?)
               and (cast(? as text) is null or request_id = ?)
               and (cast(? as timestamptz) is null or at >= ?)
               and (cast(? as timestamptz) is null or at < ?)
             order by id
             limit ?
            """;

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    AuditReader(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** Oldest first. */
    public Page<AuditEntry> find(AuditFilter filter, PageRequest page) {
        var rows = sql.query(NARROWED, AuditReader::entry, parameters(filter, page));
        return Page.of(rows, page.limit(), entry -> List.of(entry.id().toString()));
    }

    /** Those of the filter twice: whether there is one, and what it is. */
    private Object[] parameters(AuditFilter filter, PageRequest page) {
        var parameters = new ArrayList<Object>();
        parameters.add(page.afterId());
        parameters.add(scope.codes(READERS));
        parameters.add(clock.today());
        Arrays.asList(
                        filter.subjectType,
                        filter.subjectId,
                        filter.action,
                        filter.actor,
                        filter.unitId,
                        filter.requestId,
                        filter.from,
                        filter.to)
                .forEach(part -> {
                    parameters.add(part);
                    parameters.add(part);
                });
        parameters.add(page.limit() + 1);
        return parameters.toArray();
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
