package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

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

    /** How other documents name the one by which a result was published. */
    public OfficialReference reference(ResultSnapshot content) {
        var decision = content.decision();
        var organiser = content.organiserUnit();
        var issuer = decision.issuerUnitId() == null || decision.issuerUnitId().equals(organiser.id())
                ? organiser.name()
                : units.find(decision.issuerUnitId()).map(UnitNode::name).orElse(organiser.name());
        return new OfficialReference(decision.number(), decision.date(), issuer);
    }
}
