package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.catalogue.RegulationState;
import vn.chiso.scoring.catalogue.Regulations;

/** The regulation that a new campaign names. */
@ApplicationScoped
class UsableRegulation {

    private final Regulations regulations;

    UsableRegulation(Regulations regulations) {
        this.regulations = regulations;
    }

    /** @return null where the campaign names none */
    RegulationState of(CampaignRequest request) {
        if (request.regulationId() == null) {
            return null;
        }
        var regulation = find(request.regulationId());
        if (!regulation.inForce()) {
            throw new ProblemException(CampaignProblem.REGULATION_NOT_IN_FORCE).at("/regulationId");
        }
        if (!regulation.programme().equals(request.programme())) {
            throw new ProblemException(CampaignProblem.REGULATION_OF_OTHER_PROGRAMME).at("/regulationId");
        }
        return regulation;
    }

    private RegulationState find(UUID id) {
        return regulations
                .find(id)
                .orElseThrow(() -> new ProblemException(CampaignProblem.UNKNOWN_REGULATION).at("/regulationId"));
    }
}
