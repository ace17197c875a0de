package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.catalogue.Responsibilities;
import vn.chiso.scoring.catalogue.Responsible;

/** Finds what will trouble a campaign later: criteria without a lead unit (domain §10, NO_LEAD_UNIT). */
@ApplicationScoped
@Transactional
class CampaignWarnings {

    private final PinnedCriterionRepository pinned;
    private final Responsibilities responsibilities;
    private final BusinessClock clock;

    CampaignWarnings(PinnedCriterionRepository pinned, Responsibilities responsibilities, BusinessClock clock) {
        this.pinned = pinned;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    List<CampaignWarning> of(Campaign campaign) {
        var criteria = pinned.leaves(campaign.id());
        return campaign.assessedUnitIds().stream()
                .flatMap(unit -> {
                    var assigned = responsibilities.of(campaign.criteriaSetId(), unit, clock.today());
                    return criteria.stream()
                            .flatMap(criterion -> warning(assigned.get(criterion.code()))
                                    .map(code -> new CampaignWarning(code, criterion.code(), unit)));
                })
                .toList();
    }

    private static Stream<String> warning(Responsible responsible) {
        if (responsible == null) {
            return Stream.of("missing-responsibility");
        }
        return responsible.leadUnitIds().isEmpty() ? Stream.of("missing-lead") : Stream.empty();
    }
}
