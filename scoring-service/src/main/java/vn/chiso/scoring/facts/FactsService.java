package vn.chiso.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.classification.Facts;

/** Takes down what is known of the units of a campaign, until it is published. */
@ApplicationScoped
@Transactional
class FactsService {

    private final UnitFactsRepository facts;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Caller caller;
    private final BusinessClock clock;

    FactsService(UnitFactsRepository facts, Campaigns campaigns, AuditLog audit, Caller caller, BusinessClock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Page<UnitFacts> list(UUID campaignId, PageRequest page) {
        campaigns.organisersGrant(campaigns.visible(campaignId));
        var found = facts.page(campaignId, page.afterId(), page.limit() + 1);
        return Page.of(found, page.limit(), each -> List.of(each.unitId().toString()));
    }

    UnitFacts get(UUID campaignId, UUID unitId) {
        var campaign = campaigns.visible(campaignId);
        campaigns.organisersGrant(campaign);
        return current(campaign, unitId);
    }

    UnitFacts enter(UUID campaignId, UUID unitId, ExpectedVersion expected, FactsRequest request) {
        // A publication that runs has read its facts already: it is waited for, and these are refused.
        var campaign = campaigns.held(campaignId);
        var grant = campaigns.organisersGrant(campaign);
        var before = current(campaign, unitId);
        expected.check(before.version());
        requireOpen(campaign);
        requireKnown(campaign, request);
        var after = new UnitFacts(
                campaignId,
                unitId,
                before.version() + 1,
                tasks(request.tasks()),
                request.disciplined(),
                request.confirmed(),
                request.source(),
                caller.username(),
                clock.now());
        if (!facts.put(after)) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        audit.record(new AuditedChange(
                "campaign.facts-entered",
                "campaign",
                campaignId.toString(),
                unitId,
                grant,
                before.version() == 0 ? null : FactsResponse.from(before),
                FactsResponse.from(after)));
        return after;
    }

    private UnitFacts current(Campaign campaign, UUID unitId) {
        if (!campaign.assessedUnitIds().contains(unitId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
        return facts.find(campaign.id(), unitId).orElseGet(() -> UnitFacts.none(campaign.id(), unitId));
    }

    private static void requireOpen(Campaign campaign) {
        if (!campaign.status().canBecome(CampaignStatus.CANCELLED)) {
            throw new ProblemException(FactsProblem.FACTS_SETTLED);
        }
    }

    private static void requireKnown(Campaign campaign, FactsRequest request) {
        var regulation = campaign.regulationInForce();
        var known = regulation == null ? Set.<String>of() : KnownFacts.names(regulation);
        request.confirmed().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(FactsProblem.UNKNOWN_FACT).at("/confirmed/" + name);
                });
    }

    private static Facts.Tasks tasks(FactsRequest.TasksRequest tasks) {
        if (tasks == null) {
            return null;
        }
        if (tasks.done() > tasks.assigned() || tasks.late() > tasks.assigned()) {
            throw new ProblemException(FactsProblem.TASKS_CONTRADICT).at("/tasks");
        }
        return new Facts.Tasks(tasks.assigned(), tasks.done(), tasks.late());
    }
}
