package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.UnitIntake.Asked;
import vn.chiso.criteria.unit.UnitIntake.Refusal;
import vn.chiso.criteria.unit.UnitIntake.Stated;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;

/** Holds many units to the rules of single ones, each rule asked once for all of them. */
@ApplicationScoped
class IntakeCheck {

    private final CatalogueAccess access;
    private final Succession succession;
    private final TreeRules rules;
    private final Sql sql;
    private final BusinessClock clock;

    IntakeCheck(CatalogueAccess access, Succession succession, TreeRules rules, Sql sql, BusinessClock clock) {
        this.access = access;
        this.succession = succession;
        this.rules = rules;
        this.sql = sql;
        this.clock = clock;
    }

    void requireReader() {
        access.requireReader();
    }

    /** Somebody else has changed the unit since. */
    List<Refusal> stale(Asked asked) {
        var changed = asked.changed().stream().map(Stated::id).toList();
        return sql.query(
                "select id from unit where id = any (?) and change_number > ?",
                row -> new Refusal(row.getObject(1, UUID.class), "code", PlatformProblem.STALE_VERSION),
                changed,
                asked.since());
    }

    List<Refusal> undecided(List<Stated> changed) {
        var links =
                Succession.byUnit(succession.of(changed.stream().map(Stated::id).toList()));
        return changed.stream()
                .flatMap(each -> Succession.contradicted(
                        each.id(), each.facts().timeline(), links.getOrDefault(each.id(), List.of()))
                        .map(member -> new Refusal(each.id(), member, UnitProblem.UNIT_HISTORY_CUT))
                        .stream())
                .toList();
    }

    /**
     * By which grant the caller acts on each unit.
     *
     * @param refusals of those that are beyond his reach
     */
    Map<UUID, Grant> grants(Asked asked, Map<UUID, Unit> existing, List<Refusal> refusals) {
        var today = clock.today();
        var first = firstRoot(asked.created(), today);
        var reach = reach(asked, existing, first, today);
        var grants = new HashMap<UUID, Grant>();
        for (var each : asked.created()) {
            var member = present(each, today).parentId() == null ? "code" : "parentId";
            attempt(each, member, refusals, () -> placing(each, first, reach, today))
                    .ifPresent(grant -> grants.put(each.id(), grant));
        }
        for (var each : asked.changed()) {
            attempt(each, "code", refusals, () -> changing(each, existing.get(each.id()), reach, today))
                    .ifPresent(grant -> grants.put(each.id(), grant));
        }
        return grants;
    }

    private static Optional<Grant> attempt(
            Stated stated, String member, List<Refusal> refusals, Supplier<Grant> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (ProblemException refusal) {
            var serves =
                    refusal.errors().stream().anyMatch(error -> error.pointer().equals("/serves"));
            refusals.add(new Refusal(stated.id(), serves ? "serves" : member, refusal.type()));
            return Optional.empty();
        }
    }

    /** A past or coming place is a place as well. */
    private static Grant placing(Stated stated, Optional<UUID> first, UnitReach reach, LocalDate today) {
        if (first.filter(stated.id()::equals).isPresent()) {
            return reach.keeper().orElseThrow(() -> CatalogueAccess.notAnEditor());
        }
        var serves = stated.facts().served();
        for (var period : stated.facts().timeline().periods()) {
            reach.requireMayPlace(period.parentId(), period.type(), serves);
        }
        var present = present(stated, today);
        return reach.requireMayPlace(present.parentId(), present.type(), serves);
    }

    private static Grant changing(Stated stated, Unit unit, UnitReach reach, LocalDate today) {
        var period = present(stated, today);
        var before = unit.recorded();
        var serves = stated.facts().served();
        var grant = before.serves().equals(stated.facts().serves())
                ? reach.requireMayChange(unit, period.type(), Set.copyOf(unit.servedOn(unit.day())))
                : reach.requireMayChangeAreas(unit, period.type(), serves, before.served());
        if (!Objects.equals(unit.parentId(), period.parentId())) {
            reach.requireMayPlace(period.parentId(), period.type(), serves);
        }
        return grant;
    }

    private static UnitPeriod present(Stated stated, LocalDate today) {
        return stated.facts().timeline().at(today);
    }

    /** In an empty catalogue the first tree is placed by whom the identity provider names its editor. */
    private Optional<UUID> firstRoot(List<Stated> created, LocalDate today) {
        boolean empty = sql.query("select 1 from unit limit 1", row -> 1).isEmpty();
        return created.stream()
                .filter(each -> empty && present(each, today).parentId() == null)
                .filter(each -> present(each, today).type() != UnitType.VERTICAL_AGENCY)
                .map(Stated::id)
                .findFirst();
    }

    /** Whoever edits a unit edits what is new below it; a new tree whoever is named for it. */
    private UnitReach reach(Asked asked, Map<UUID, Unit> existing, Optional<UUID> first, LocalDate today) {
        var edited = new HashMap<>(access.editorsOf(concerned(asked, existing)));
        for (var each : asked.created()) {
            var parent = present(each, today).parentId();
            var grant = parent == null
                    ? access.editorNamedFor(each.facts().code())
                    : Optional.ofNullable(edited.get(parent));
            grant.ifPresent(found -> edited.put(each.id(), found));
        }
        if (first.isEmpty()) {
            return new UnitReach(edited, access.editorOfAgencies(), access.administratorOfRoot());
        }
        var named = first.map(edited::get);
        return new UnitReach(edited, named, named.filter(grant -> grant.role() == Role.ADMIN));
    }

    private static Set<UUID> concerned(Asked asked, Map<UUID, Unit> existing) {
        var concerned = new HashSet<UUID>();
        asked.created().forEach(each -> concerned.addAll(each.facts().named()));
        for (var each : asked.changed()) {
            concerned.add(each.id());
            concerned.addAll(each.facts().named());
            concerned.addAll(existing.get(each.id()).recorded().named());
        }
        return concerned;
    }

    /** What must hold of the tree, now that it is written. */
    List<Refusal> rules(UnitIntake.Written written) {
        var ids = written.ids();
        var among = Set.copyOf(ids);
        var refusals = new ArrayList<Refusal>();
        var firstDay = Stream.concat(written.created().stream(), written.changed().stream())
                .map(unit -> unit.timeline().from())
                .min(LocalDate::compareTo);
        var circular = firstDay.map(from -> rules.circular(ids, from)).orElse(List.of());
        circular.forEach(id -> refusals.add(new Refusal(id, "parentId", UnitProblem.UNIT_PARENT_CYCLE)));
        if (circular.isEmpty()) {
            // Whatever stands below a circle has no end of levels above it.
            rules.tooDeep(ids).forEach(id -> refusals.add(new Refusal(id, "parentId", UnitProblem.UNIT_TREE_TOO_DEEP)));
        }
        refusals.addAll(rules.misplaced(ids).stream()
                .map(each -> among.contains(each.unit())
                        ? new Refusal(each.unit(), "validFrom", UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY)
                        : new Refusal(each.parent(), "validTo", UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        rules.sharedIdentifiers(ids)
                .forEach(each -> refusals.add(new Refusal(
                        each.unit(),
                        each.scheme() == IdentifierScheme.CURRENT ? "agencyIdentifier" : "legacyAgencyIdentifier",
                        UnitProblem.AGENCY_IDENTIFIER_TAKEN,
                        List.of(each.identifier(), each.otherCode()))));
        return refusals;
    }
}
