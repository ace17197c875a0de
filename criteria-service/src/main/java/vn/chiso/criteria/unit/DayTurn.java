package vn.chiso.criteria.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.time.BusinessClock;

/**
 * On the day on which a decided change takes effect, an identifier begins or an area is no longer served, the units change
 * without anybody doing anything: their new state is told then. Found by what is due, so a service that was down over
 * midnight, or for days, catches up; each unit is told once, as of today.
 */
@ApplicationScoped
public class DayTurn {

    /** Units told in one transaction; others wait for the tree as long as it takes. */
    private static final int BATCH = 200;

    private final UnitRepository units;
    private final UnitAnnouncer announcer;
    private final AuditLog audit;
    private final UnitAgenda agenda;
    private final BusinessClock clock;

    DayTurn(UnitRepository units, UnitAnnouncer announcer, AuditLog audit, UnitAgenda agenda, BusinessClock clock) {
        this.units = units;
        this.announcer = announcer;
        this.audit = audit;
        this.agenda = agenda;
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
        if (agenda.due(today, 1).isEmpty()) {
            return 0;
        }
        units.lockTree();
        var due = agenda.due(today, BATCH);
        // Whoever was changed by hand since has told the state of the day already.
        var behind = units.findAll(due).stream()
                .filter(unit -> unit.statedOn().isBefore(today))
                .toList();
        var before = behind.stream().collect(Collectors.toMap(Unit::id, announcer::stateOf));
        behind.forEach(unit -> unit.state(today));
        announcer.announce(behind, UnitEvent.CHANGED).forEach(state -> record(state, before));
        agenda.settle(due, today);
        return due.size();
    }

    private void record(UnitResponse state, Map<UUID, UnitResponse> before) {
        audit.recordBySystem(new AuditedChange(
                "unit.changed", "unit", state.id().toString(), state.id(), null, before.get(state.id()), state));
    }
}
