package vn.chiso.criteria.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Who may do what in the catalogue. It is not secret: whoever holds any grant reads what is published. It is written by the
 * administrators and catalogue editors whose grant reaches the unit concerned.
 */
@ApplicationScoped
public class CatalogueAccess {

    private static final Role[] EDITORS = {Role.ADMIN, Role.CATALOGUE_EDITOR};

    private final Caller caller;
    private final Scope scope;
    private final Sql sql;
    private final BusinessClock clock;

    CatalogueAccess(Caller caller, Scope scope, Sql sql, BusinessClock clock) {
        this.caller = caller;
        this.scope = scope;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whoever may not, for want of a grant that edits here. */
    public static ProblemException notAnEditor() {
        return MissingRole.anyOf(EDITORS);
    }

    /** @throws ProblemException 403 without any grant */
    public void requireReader() {
        if (caller.grants().isEmpty()) {
            throw MissingRole.anyOf(Role.values());
        }
    }

    /**
     * Before anything is looked at.
     *
     * @throws ProblemException 403 for those who edit nothing at all
     */
    public void requireEditorOfSomething() {
        caller.require(EDITORS);
    }

    /**
     * The grant by which the caller edits what belongs to the unit, if there is one. No tree of today holds a unit that is decided on
     * but still to come; it is prepared by those whose grants will reach it on its first day.
     */
    public Optional<Grant> editorOf(UUID unit) {
        return scope.grant(unit, EDITORS)
                .or(() -> Optional.ofNullable(editorsOf(List.of(unit)).get(unit)));
    }

    /** For many units at once: the grant by which the caller edits each; those that he does not edit are missing. */
    public Map<UUID, Grant> editorsOf(Collection<UUID> units) {
        var grants = new HashMap<>(editorsOn(clock.today(), units));
        planned(units).forEach((day, coming) -> editorsOn(day, coming).forEach(grants::putIfAbsent));
        return grants;
    }

    private Map<UUID, Grant> editorsOn(LocalDate day, Collection<UUID> units) {
        var grants = new HashMap<UUID, Grant>();
        for (var code : editedCodes()) {
            var grant = grantOn(code).orElseThrow();
            sql.query(
                            "select unit_id from units_in_scope(?, ?) where unit_id = any (?)",
                            row -> row.getObject(1, UUID.class),
                            new String[] {code},
                            day,
                            units)
                    .forEach(unit -> grants.putIfAbsent(unit, grant));
        }
        return grants;
    }

    private Map<LocalDate, List<UUID>> planned(Collection<UUID> units) {
        record Planned(UUID unit, LocalDate from) {}
        return sql
                .query(
                        "select id, valid_from from unit_node where id = any (?) and valid_from > ?",
                        row -> new Planned(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                        units,
                        clock.today())
                .stream()
                .collect(Collectors.groupingBy(Planned::from, Collectors.mapping(Planned::unit, Collectors.toList())));
    }

    /**
     * For units in a request's body, which are no secret.
     *
     * @throws ProblemException 403 unless the caller edits what belongs to the unit
     */
    public Grant requireEditorOf(UUID unit) {
        return editorOf(unit).orElseThrow(() -> notAnEditor());
    }

    /**
     * For what belongs to no unit: roots of the tree, indicators. Vertical agencies are roots as well, but only because they stand
     * outside the tree they serve; they do not edit it.
     *
     * @throws ProblemException 403 unless the caller edits a whole tree
     */
    public Grant requireEditorOfRoot() {
        return editorOfRoot().orElseThrow(() -> notAnEditor());
    }

    /**
     * For an agency that stands in no tree: whom it serves may see and assess it, so whoever says so must edit those as well.
     *
     * @param served units that it serves, before and after
     * @throws ProblemException 403 unless the caller edits a whole tree, or one still to come, and all that the agency serves
     */
    public Grant requireEditorOfAgency(Set<UUID> served) {
        var grant = editorOfAgencies().orElseThrow(() -> notAnEditor());
        if (!editorsOf(served).keySet().containsAll(served)) {
            throw notAnEditor();
        }
        return grant;
    }

    /** The grant by which the caller edits what belongs to no unit: one on a root of today. */
    public Optional<Grant> editorOfRoot() {
        return grantOn(editedRoots(false));
    }

    /** The grant by which the caller keeps the agencies of a tree; those of a tree still to come are prepared like its units. */
    public Optional<Grant> editorOfAgencies() {
        return grantOn(editedRoots(true));
    }

    /** The grant by which the caller administers a whole tree; without it no tree is placed beside those that are there. */
    public Optional<Grant> administratorOfRoot() {
        var roots = Set.of(editedRoots(false));
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN && roots.contains(grant.unitCode()))
                .findFirst();
    }

    /** @param coming whether those count that are still to come; those that are over never do */
    private String[] editedRoots(boolean coming) {
        var today = clock.today();
        var roots = sql.query("""
                select code from unit_node
                 where code = any (?) and parent_id is null and type <> 'VERTICAL_AGENCY'
                   and (? or valid_from <= ?) and (valid_to is null or valid_to > ? and valid_to > valid_from)
                """, row -> row.getString(1), editedCodes(), coming, today, today);
        return roots.toArray(String[]::new);
    }

    /** The first unit of an empty catalogue is made by whom the identity provider names its editor. */
    public Optional<Grant> editorNamedFor(String code) {
        return grantOn(code);
    }

    /** Codes of the units whose subtrees the caller edits, for {@code units_in_scope}. */
    public String[] editedCodes() {
        return scope.codes(EDITORS);
    }

    private Optional<Grant> grantOn(String... codes) {
        var wanted = Set.of(codes);
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN || grant.role() == Role.CATALOGUE_EDITOR)
                .filter(grant -> wanted.contains(grant.unitCode()))
                .findFirst();
    }
}
