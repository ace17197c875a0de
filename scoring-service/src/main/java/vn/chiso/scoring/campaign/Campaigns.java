package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** What the other features ask of campaigns. */
@ApplicationScoped
@Transactional
public class Campaigns {

    private final CampaignRepository campaigns;
    private final PinnedCriterionRepository pinned;
    private final CampaignVisibility visibility;
    private final CampaignJournal journal;
    private final Scope scope;

    Campaigns(
            CampaignRepository campaigns,
            PinnedCriterionRepository pinned,
            CampaignVisibility visibility,
            CampaignJournal journal,
            Scope scope) {
        this.campaigns = campaigns;
        this.pinned = pinned;
        this.visibility = visibility;
        this.journal = journal;
        this.scope = scope;
    }

    public Campaign get(UUID id) {
        return campaigns.withId(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** @throws ProblemException not-found also where the caller may not know of it */
    public Campaign visible(UUID id) {
        if (!visibility.isVisible(id)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
        return get(id);
    }

    /**
     * As {@link #visible}, for what must not change while the campaign goes on: its status is held until the end of the transaction.
     * Asked before anything else of the campaign.
     */
    public Campaign held(UUID id) {
        if (!visibility.isVisible(id)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
        return campaigns.held(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** Whose grants let him read campaigns and cards: everybody but the portal, which reads results. */
    public static Role[] readers() {
        return CampaignVisibility.READERS.clone();
    }

    /** @throws ProblemException forbidden unless the caller organises the campaign */
    public Grant organisersGrant(Campaign campaign) {
        return scope.grant(campaign.organiserUnitId(), Role.ORGANISER)
                .orElseThrow(() -> MissingRole.anyOf(Role.ORGANISER));
    }

    /** The pinned criteria that are scored, in the order of the document. */
    public List<PinnedCriterion> criteria(UUID campaignId) {
        return pinned.leaves(campaignId);
    }

    /** Of every criterion that is scored: what access depends on, without the methods. */
    public List<Appraiser> appraisers(UUID campaignId) {
        return pinned.appraisers(campaignId);
    }

    /** All pinned nodes, inner ones too, in the order of the document. */
    public List<PinnedCriterion> nodes(UUID campaignId) {
        return pinned.nodes(campaignId);
    }

    /** The roots outside the total, in the order of the document; a root may be a criterion itself. */
    public List<PinnedCriterion> adjustments(UUID campaignId) {
        return pinned.adjustments(campaignId);
    }

    public Optional<PinnedCriterion> criterion(UUID campaignId, String code) {
        return pinned.leaf(campaignId, code);
    }

    /** Ends the review: from here on nothing of the campaign's points changes. */
    public Campaign publish(UUID id, ExpectedVersion expected, Grant grant) {
        var campaign = get(id);
        expected.check(campaign.version());
        var before = CampaignResponse.from(campaign);
        campaign.enter(CampaignStatus.PUBLISHED);
        campaigns.flush();
        journal.entered(campaign, grant, before);
        return campaign;
    }
}
