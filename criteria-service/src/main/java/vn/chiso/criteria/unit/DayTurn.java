package vn.chiso.criteria.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * On the day for which a change was decided the units change, without anybody doing anything: their new state is told then.
 * Found by what is due, so a service that was down over midnight catches up.
 */
@ApplicationScoped
public class DayTurn {

    /** Units told in one transaction; others wait for the tree as long as it takes. */
    private static final int BATCH = 200;

    private final UnitRepository units;
    private final UnitAnnouncer announcer;
    private final AuditLog audit;
    private final Sql sql;
    private final BusinessClock clock;

    DayTurn(UnitRepository units, UnitAnnouncer announcer, AuditLog audit, Sql sql, BusinessClock clock) {
        this.units = units;
        this.announcer = announcer;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.units.turn.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void turn() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::turnSome);
        } while (told == BATCH);
    }

    private int turnSome() {
        var today = clock.today();
        if (due(today).isEmpty()) {
            return 0;
        }
        units.lockTree();
        var due = due(today);
        // Whoever was changed by hand since has told the state of the day already.
        var behind = units.findAll(due).stream()
                .filter(unit -> unit.statedOn().isBefore(today))
                .toList();
        var before = behind.stream().collect(Collectors.toMap(Unit::id, announcer::stateOf));
        behind.forEach(unit -> unit.state(today));
        announcer.announce(behind, UnitEvent.CHANGED).forEach(state -> record(state, before));
        sql.update("delete from unit_due where due_on <= ? and unit_id = any (?)", today, due);
        return due.size();
    }

    private void record(UnitResponse state, Map<UUID, UnitResponse> before) {
        audit.recordBySystem(new AuditedChange(
                "unit.changed", "unit", state.id().toString(), state.id(), null, before.get(state.id()), state));
    }

    private List<UUID> due(LocalDate today) {
        return sql.query(
                "select distinct unit_id from unit_due where due_on <= ? limit " + BATCH,
                row -> row.getObject(1, UUID.class),
                today);
    }
}
