package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.criteria.unit.Restructuring.Change;
import vn.chiso.criteria.unit.Restructuring.Ending;
import vn.chiso.criteria.unit.Restructuring.Outcome;
import vn.chiso.criteria.unit.history.UnitFacts;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;

/** Carries out a decision on units as a whole or not at all: afterwards nobody stands below a unit that is no more. */
@ApplicationScoped
public class Restructurer {

    private final UnitRepository units;
    private final RestructuringAccess access;
    private final RestructuringCheck check;
    private final RestructuringLedger ledger;
    private final BusinessClock clock;

    Restructurer(
            UnitRepository units,
            RestructuringAccess access,
            RestructuringCheck check,
            RestructuringLedger ledger,
            BusinessClock clock) {
        this.units = units;
        this.access = access;
        this.check = check;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Before a decision is planned: what the plan goes by is what it is carried out on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdStill() {
        units.lockTree();
    }

    /** @throws ProblemException with a pointer to each unit that stands in the way */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome apply(Restructuring asked) {
        units.lockTree();
        check.namedOnce(asked);
        check.identifiers(asked);
        var existing = load(asked);
        var heirs = Heirs.of(asked, existing);
        var restructuring = asked.alsoChanging(adoptions(asked, heirs, existing));
        var grants = access.require(restructuring, existing);
        check.possible(restructuring, existing);
        // Everything is read before anything changes: a query would write half of it.
        var agencies = units.servingFrom(asked.on(), restructuring.endingsById().keySet());
        var touched = new LinkedHashMap<>(existing);
        agencies.forEach(agency -> touched.putIfAbsent(agency.id(), agency));
        var vacant = byId(units.findAll(
                restructuring.openings().stream().map(Restructuring.Opening::id).toList()));
        var before = ledger.statesOf(touched.values());
        var factsBefore = touched.values().stream().collect(Collectors.toMap(Unit::id, Unit::facts));

        var opened = change(restructuring, existing, vacant);
        new AreaInheritance(restructuring, heirs).passTo(agencies, existing, opened);
        // Touched as well: what they are told to serve is that of today, not of the day they were last told.
        agencies.forEach(agency -> agency.state(clock.today()));
        units.persist(opened.values());
        units.flush();
        check.sound(restructuring, existing);
        ledger.link(restructuring);
        var traces = traces(opened.values(), touched.values(), factsBefore);
        ledger.tell(opened.values(), touched.values(), before, grants);
        var grant = grants.get(restructuring.named().getFirst().id());
        return new Outcome(
                List.copyOf(opened.keySet()),
                restructuring.endings().stream().map(Ending::id).toList(),
                restructuring.changes().stream().map(Change::id).toList(),
                agencies.stream().map(Unit::id).toList(),
                traces,
                grant);
    }

    private Map<UUID, Unit> load(Restructuring asked) {
        var found = byId(units.findAll(
                asked.named().stream().map(Restructuring.Named::id).toList()));
        var missing = asked.named().stream()
                .filter(named -> !found.containsKey(named.id()))
                .map(named -> new Violation(
                        named.pointer(),
                        UnitProblem.UNKNOWN_UNIT.code(),
                        named.id().toString()))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(UnitProblem.UNKNOWN_UNIT).withErrors(missing);
        }
        return found;
    }

    /** Units below an abolished one that nothing is said about go where it says. */
    private List<Change> adoptions(Restructuring asked, Heirs heirs, Map<UUID, Unit> existing) {
        var parents = asked.endings().stream()
                .filter(ending -> ending.childrenTo() != null)
                .map(Ending::id)
                .toList();
        var changes = new ArrayList<Change>();
        for (var child : parents.isEmpty() ? List.<Unit>of() : units.childrenFrom(asked.on(), parents)) {
            var parent = child.timeline().at(asked.on()).parentId();
            var heir = parents.contains(parent) ? heirs.ofChildren(parent) : Optional.<UUID>empty();
            if (heir.isPresent() && existing.putIfAbsent(child.id(), child) == null) {
                changes.add(new Change("", child.id(), null, period -> period.below(heir.get()), List.of()));
            }
        }
        return changes;
    }

    private static List<UnitTrace> traces(
            Collection<Unit> opened, Collection<Unit> touched, Map<UUID, UnitFacts> before) {
        return Stream.concat(
                        opened.stream().map(unit -> new UnitTrace(unit.id(), null, unit.facts())),
                        touched.stream().map(unit -> new UnitTrace(unit.id(), before.get(unit.id()), unit.facts())))
                .toList();
    }

    /** @param vacant units that never were and are opened now */
    private Map<UUID, Unit> change(Restructuring restructuring, Map<UUID, Unit> existing, Map<UUID, Unit> vacant) {
        var on = restructuring.on();
        var today = clock.today();
        restructuring.endings().forEach(ending -> existing.get(ending.id()).end(on, today));
        restructuring.changes().forEach(change -> {
            var unit = existing.get(change.id());
            unit.record(unit.timeline().changedFrom(on, change.change()), today);
            unit.identify(change.identifiers(), on);
        });
        return restructuring.openings().stream()
                .map(opening -> open(opening, vacant.get(opening.id()), today))
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Unit open(Restructuring.Opening opening, Unit vacant, LocalDate today) {
        if (vacant == null) {
            return new Unit(opening.id(), opening.unit(), today);
        }
        vacant.reopen(opening.unit(), today);
        return vacant;
    }

    private static Map<UUID, Unit> byId(List<Unit> found) {
        return found.stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
