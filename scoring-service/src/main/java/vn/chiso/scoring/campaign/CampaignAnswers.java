package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A campaign as it is answered: made inside the transaction, because its units are read only now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CampaignAnswers {

    private final CampaignWarnings warnings;

    CampaignAnswers(CampaignWarnings warnings) {
        this.warnings = warnings;
    }

    CampaignResponse of(Campaign campaign) {
        return CampaignResponse.from(campaign, warnings.of(campaign));
    }
}
