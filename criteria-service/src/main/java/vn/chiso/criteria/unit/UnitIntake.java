package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.history.UnitRecord;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.time.BusinessClock;

/** Many units at once, as files have them: by the rules of single ones, told of all that stands in the way. */
@ApplicationScoped
public class UnitIntake {

    private final UnitRepository units;
    private final IntakeCheck check;
    private final UnitLedger ledger;
    private final Sql sql;
    private final BusinessClock clock;

    UnitIntake(UnitRepository units, IntakeCheck check, UnitLedger ledger, Sql sql, BusinessClock clock) {
        this.units = units;
        this.check = check;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    /** A unit by its id, which may be new, and what is or shall be recorded of it. */
    public record Stated(UUID id, UnitRecord facts) {}

    /**
     * What a file asks for.
     *
     * @param created parents before their children; whoever they name exists or is among them
     * @param changed units that are there and differ
     * @param since the last change that its author could know, see {@link #lastChange}
     */
    public record Asked(List<Stated> created, List<Stated> changed, long since) {}

    /**
     * What stands in the way.
     *
     * @param member of {@link UnitRequest} that says so, or of the event for an identifier
     */
    public record Refusal(UUID unit, String member, ProblemType type, List<Object> arguments) {

        Refusal(UUID unit, String member, ProblemType type) {
            this(unit, member, type, List.of());
        }
    }

    /** Units in the database, as they were written, that nobody was told of yet. */
    record Written(List<Unit> created, List<Unit> changed, Map<UUID, UnitResponse> before) {

        List<UUID> ids() {
            var ids = new ArrayList<UUID>();
            created.forEach(unit -> ids.add(unit.id()));
            changed.forEach(unit -> ids.add(unit.id()));
            return ids;
        }
    }

    /**
     * By code, as the list of units does.
     *
     * @throws ProblemException if there are more than a file can have
     */
    @Transactional
    public List<Stated> find(UnitFilter filter) {
        check.requireReader();
        var found = units.find(filter, "", SheetFile.MOST_ROWS);
        if (found.size() > SheetFile.MOST_ROWS) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, SheetFile.MOST_ROWS);
        }
        return found.stream()
                .map(unit -> new Stated(unit.id(), unit.recorded()))
                .toList();
    }

    /** Number of the last change of any unit. */
    @Transactional
    public long lastChange() {
        return sql.query("select coalesce(max(change_number), 0) from unit", row -> row.getLong(1))
                .getFirst();
    }

    /** @param vacant by code, the ids of units that never were: who is new under the code takes them up */
    public record Recorded(Map<String, Stated> units, Map<String, UUID> vacant) {}

    /** Those of the codes that units have. Until the end of the transaction nobody else changes the tree. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded recorded(Collection<String> codes) {
        units.lockTree();
        var found = units.withCodes(codes).stream().collect(Collectors.partitioningBy(Unit::isVacant));
        return new Recorded(
                found.get(false).stream()
                        .collect(Collectors.toMap(Unit::code, unit -> new Stated(unit.id(), unit.recorded()))),
                found.get(true).stream().collect(Collectors.toMap(Unit::code, Unit::id)));
    }

    /**
     * Writes what is asked for, and tells of it unless something stands in the way: then the caller rolls back.
     *
     * @param faultless whether the caller has found nothing himself
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Refusal> take(Asked asked, boolean faultless) {
        var refusals = new ArrayList<Refusal>();
        var changed = units.findAll(asked.changed().stream().map(Stated::id).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        refusals.addAll(check.stale(asked));
        refusals.addAll(check.undecided(asked.changed()));
        var grants = check.grants(asked, changed, refusals);
        var written = write(asked, changed);
        refusals.addAll(check.rules(written));
        if (faultless && refusals.isEmpty()) {
            ledger.tell(written, grants);
        }
        return refusals;
    }

    private Written write(Asked asked, Map<UUID, Unit> existing) {
        var today = clock.today();
        var changed =
                asked.changed().stream().map(each -> existing.get(each.id())).toList();
        var before = ledger.statesOf(changed, null).stream()
                .collect(Collectors.toMap(UnitResponse::id, Function.identity()));
        var vacant = units.findAll(asked.created().stream().map(Stated::id).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        var created = asked.created().stream()
                .map(each -> opened(each, vacant.get(each.id()), today))
                .toList();
        asked.changed().forEach(each -> existing.get(each.id()).record(each.facts(), today));
        units.flushAndDetach();
        return new Written(created, changed, before);
    }

    private Unit opened(Stated stated, Unit vacant, LocalDate today) {
        if (vacant != null) {
            vacant.record(stated.facts(), today);
            return vacant;
        }
        var unit = new Unit(stated.id(), stated.facts(), today);
        units.persist(unit);
        return unit;
    }
}
