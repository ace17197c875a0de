package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.time.BusinessClock;

/** How an organiser takes a campaign through its phases and to one of its ends. The cards follow in the same transaction. */
@ApplicationScoped
@Transactional
class CampaignCourse {

    private final CampaignRepository campaigns;
    private final Campaigns access;
    private final CampaignJournal journal;
    private final CampaignAnswers answers;
    private final AssessedUnits units;
    private final BusinessClock clock;

    CampaignCourse(
            CampaignRepository campaigns,
            Campaigns access,
            CampaignJournal journal,
            CampaignAnswers answers,
            AssessedUnits units,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.journal = journal;
        this.answers = answers;
        this.units = units;
        this.clock = clock;
    }

    CampaignResponse enter(UUID id, ExpectedVersion expected, Phase phase) {
        return move(id, expected, campaign -> {
            campaign.enter(phase.status());
            if (phase == Phase.SELF_SCORING) {
                settleUnits(campaign);
            }
        });
    }

    /** Groups may have changed since the draft was made. */
    private void settleUnits(Campaign campaign) {
        if (!campaign.unitGroupIds().isEmpty()) {
            campaign.assess(units.resolve(
                    campaign.unitGroupIds(),
                    campaign.namedUnitIds(),
                    campaign.dates().selfScoringFrom()));
        }
    }

    CampaignResponse reschedule(UUID id, ExpectedVersion expected, DatesRequest request) {
        var campaign = access.visible(id);
        var grant = access.organisersGrant(campaign);
        expected.check(campaign.version());
        var before = campaign.dates();
        campaign.reschedule(request.dates(), clock.today());
        campaigns.moveVersion(campaign, expected.version());
        journal.rescheduled(campaign, grant, before, request.reason());
        return answers.of(campaign);
    }

    CampaignResponse cancel(UUID id, ExpectedVersion expected, String reason) {
        return move(id, expected, campaign -> campaign.cancel(reason));
    }

    /** After publishing: nothing is expected of the campaign any more. */
    CampaignResponse close(UUID id, ExpectedVersion expected) {
        return move(id, expected, campaign -> campaign.enter(CampaignStatus.CLOSED));
    }

    private CampaignResponse move(UUID id, ExpectedVersion expected, Consumer<Campaign> move) {
        var campaign = access.visible(id);
        var grant = access.organisersGrant(campaign);
        expected.check(campaign.version());
        var before = CampaignResponse.from(campaign);
        move.accept(campaign);
        campaigns.flush();
        journal.entered(campaign, grant, before);
        return answers.of(campaign);
    }
}
