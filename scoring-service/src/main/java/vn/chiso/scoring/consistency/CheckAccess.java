package vn.chiso.scoring.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitTree;

/**
 * Who may check documents and waive findings: whoever works on results or plans and whose grant reaches the document's unit or
 * its organiser. Everybody else whose grant does may read; the portal reads what is published, which a check is not.
 */
@ApplicationScoped
class CheckAccess {

    static final Role[] READERS = {
        Role.ADMIN,
        Role.CATALOGUE_EDITOR,
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.LEADER,
        Role.VIEWER
    };

    private static final Role[] EDITORS = {
        Role.ADMIN,
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.LEADER
    };

    private final Scope scope;
    private final UnitTree units;
    private final Caller caller;

    CheckAccess(Scope scope, UnitTree units, Caller caller) {
        this.scope = scope;
        this.units = units;
        this.caller = caller;
    }

    /** @throws ProblemException 403 for who may check the documents of no unit at all */
    void requireSome() {
        caller.require(EDITORS);
    }

    /** @throws ProblemException 403 if other grants of the caller reach one of the two units, 404 if none does */
    Grant require(UUID unit, UUID organiser) {
        return grant(unit, organiser, EDITORS).orElseThrow(() -> {
            var seen = grant(unit, organiser, READERS).isPresent();
            return seen ? MissingRole.anyOf(EDITORS) : new ProblemException(PlatformProblem.NOT_FOUND);
        });
    }

    private Optional<Grant> grant(UUID unit, UUID organiser, Role... roles) {
        return scope.grant(unit, roles).or(() -> scope.grant(organiser, roles));
    }

    /**
     * Otherwise a check could be laid before units that have nothing to do with its author.
     *
     * @throws ProblemException not-found, pointing at the unit that has nothing to do with the other
     */
    void requireRelated(UUID unit, UUID organiser) {
        if (organiser == null || units.isWithin(unit, organiser)) {
            return;
        }
        var reachesUnit = scope.reaches(unit, EDITORS);
        var hasSay = reachesUnit || scope.grantOverAgency(unit, EDITORS).isPresent();
        if (!hasSay || !scope.reaches(organiser, EDITORS)) {
            // Unknown or foreign: the answer is the same.
            throw new ProblemException(PlatformProblem.NOT_FOUND).at(reachesUnit ? "/organiserUnitId" : "/unitId");
        }
    }
}
