package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Who fills a library: whoever may score a line of the unit, for the unit itself or for one that answers for a criterion. */
@ApplicationScoped
class EvidenceAccess {

    /** The head first: what he does as well as an officer, he does as head. */
    private static final Role[] SCORERS = {Role.UNIT_HEAD, Role.SCORING_OFFICER};

    private final Caller caller;
    private final Scope scope;
    private final Sql sql;
    private final BusinessClock clock;

    EvidenceAccess(Caller caller, Scope scope, Sql sql, BusinessClock clock) {
        this.caller = caller;
        this.scope = scope;
        this.sql = sql;
        this.clock = clock;
    }

    /** Everybody but the portal, which reads what is published. */
    static Role[] readers() {
        return Stream.of(Role.values()).filter(role -> role != Role.PORTAL).toArray(Role[]::new);
    }

    /** @throws ProblemException 403 for who does no work, and therefore reports none */
    void requireWorker() {
        caller.require(SCORERS);
    }

    /** @throws ProblemException 403 if the caller reads the unit, 404 if it is nothing to him */
    Contributor requireContributor(UUID library) {
        return contributor(library).orElseThrow(() -> {
            var seen = scope.reaches(library, readers());
            return seen
                    ? new ProblemException(PlatformProblem.FORBIDDEN)
                    : new ProblemException(PlatformProblem.NOT_FOUND).at("?unitId");
        });
    }

    /** Whoever acts for the unit clears up all of its library; who answers for a criterion, what his unit put there. */
    Contributor requireMayDelete(Evidence evidence) {
        return contributor(evidence.unitId())
                .filter(who ->
                        who.unitId().equals(evidence.unitId()) || who.unitId().equals(evidence.uploadingUnitId()))
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    Optional<Contributor> contributor(UUID library) {
        return Stream.of(SCORERS)
                .flatMap(role -> contributor(library, role).stream())
                .findFirst();
    }

    private Optional<Contributor> contributor(UUID library, Role role) {
        var today = clock.today();
        return sql
                .query(
                        """
                        select n.id, n.code from unit_node n
                         where n.code = any (?)
                           and (n.id = ?
                             or exists (select 1 from responsibility r
                                          join responsible_unit u on u.responsibility_id = r.id
                                         where r.assessed_unit_id = ? and u.unit_id = n.id
                                           and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)))
                         order by n.id <> ?, n.code
                         limit 1
                        """,
                        row -> new Contributor(new Grant(role, row.getString(2)), row.getObject(1, UUID.class)),
                        scope.codes(role),
                        library,
                        library,
                        today,
                        today,
                        library)
                .stream()
                .findFirst();
    }
}
