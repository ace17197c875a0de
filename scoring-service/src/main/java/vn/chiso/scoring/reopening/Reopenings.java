package vn.chiso.scoring.reopening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.scorecard.ScorecardJournal;

/** Which cards were given back, why and until when. */
@ApplicationScoped
@Transactional
class Reopenings {

    private final ReopeningRepository reopenings;
    private final Campaigns campaigns;
    private final ScorecardJournal journal;
    private final Scope scope;
    private final BusinessClock clock;

    Reopenings(
            ReopeningRepository reopenings,
            Campaigns campaigns,
            ScorecardJournal journal,
            Scope scope,
            BusinessClock clock) {
        this.reopenings = reopenings;
        this.campaigns = campaigns;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    Reopening keep(Scorecard card, String reason) {
        var reopening = new Reopening(card, reason, journal.author(), clock.now());
        reopenings.persist(reopening);
        return reopening;
    }

    Page<Reopening> list(UUID campaignId, PageRequest page) {
        campaigns.visible(campaignId);
        var codes = scope.codes(Campaigns.readers());
        var found = reopenings.readable(campaignId, codes, clock.today(), page.afterId(), page.limit() + 1);
        return Page.of(found, page.limit(), reopening -> List.of(reopening.id().toString()));
    }
}
