package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.catalogue.RegulationState;
import vn.chiso.scoring.catalogue.Regulations;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.RegulationReader;

/** The regulation that a new campaign names. */
@ApplicationScoped
class UsableRegulation {

    private static final Logger LOG = Logger.getLogger(UsableRegulation.class);

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
        if (!understood(regulation).periods().contains(request.period())) {
            throw new ProblemException(CampaignProblem.REGULATION_OF_OTHER_PERIOD).at("/regulationId");
        }
        return regulation;
    }

    /** Better refused now than found out when the results are to be classed. */
    private static Regulation understood(RegulationState state) {
        return switch (RegulationReader.read(state.body())) {
            case RegulationReader.Understood(Regulation regulation) -> regulation;
            case RegulationReader.Unsupported(String reason) -> {
                LOG.warnf("Regulation %s is not understood: %s", state.id(), reason);
                throw new ProblemException(CampaignProblem.REGULATION_NOT_SUPPORTED).at("/regulationId");
            }
        };
    }

    private RegulationState find(UUID id) {
        return regulations
                .find(id)
                .orElseThrow(() -> new ProblemException(CampaignProblem.UNKNOWN_REGULATION).at("/regulationId"));
    }
}
