package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.Grant;

/** Tells everybody who must know of a change of a campaign: the cards, the audit trail, the other services. */
@ApplicationScoped
class CampaignJournal {

    private final Event<PhaseEntered> phases;
    private final Event<DatesChanged> dates;
    private final AuditLog audit;
    private final Outbox outbox;

    CampaignJournal(Event<PhaseEntered> phases, Event<DatesChanged> dates, AuditLog audit, Outbox outbox) {
        this.phases = phases;
        this.dates = dates;
        this.audit = audit;
        this.outbox = outbox;
    }

    void created(Campaign campaign, Grant grant) {
        record("campaign.created", campaign, grant, null);
        outbox.append(CampaignEvent.of(campaign, "chiso.scoring.campaign-created.v1"));
    }

    void changed(Campaign campaign, Grant grant, CampaignResponse before) {
        record("campaign.changed", campaign, grant, before);
        outbox.append(CampaignEvent.of(campaign, "chiso.scoring.campaign-changed.v1"));
    }

    /** The reason stands with the new dates: who asks for the one asks for the other. */
    void rescheduled(Campaign campaign, Grant grant, CampaignDates before, String reason) {
        record Rescheduled(CampaignDates dates, String reason) {}
        dates.fire(new DatesChanged(campaign, before));
        audit.record(new AuditedChange(
                "campaign.rescheduled",
                "campaign",
                campaign.id().toString(),
                campaign.organiserUnitId(),
                grant,
                new Rescheduled(before, null),
                new Rescheduled(campaign.dates(), reason)));
        outbox.append(CampaignEvent.of(campaign, "chiso.scoring.campaign-changed.v1"));
    }

    void entered(Campaign campaign, Grant grant, CampaignResponse before) {
        phases.fire(new PhaseEntered(campaign));
        record("campaign.phase-entered", campaign, grant, before);
        outbox.append(CampaignEvent.of(campaign, CampaignEvent.typeOf(campaign.status())));
    }

    private void record(String action, Campaign campaign, Grant grant, CampaignResponse before) {
        audit.record(new AuditedChange(
                action,
                "campaign",
                campaign.id().toString(),
                campaign.organiserUnitId(),
                grant,
                before,
                CampaignResponse.from(campaign)));
    }
}
