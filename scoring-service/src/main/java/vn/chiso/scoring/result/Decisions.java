package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.result.snapshot.Decision;

/** Who issues decisions. */
@ApplicationScoped
public class Decisions {

    private final UnitTree units;

    Decisions(UnitTree units) {
        this.units = units;
    }

    /** The decision with its issuer: the organiser unless another one is named. */
    public Decision issued(Decision given, UUID organiser) {
        if (given.issuerUnitId() == null) {
            return new Decision(given.number(), given.date(), organiser);
        }
        if (units.find(given.issuerUnitId()).isEmpty()) {
            throw new ProblemException(ResultProblem.UNKNOWN_ISSUER).at("/decision/issuerUnitId");
        }
        return given;
    }
}
