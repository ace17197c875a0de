package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.chiso.platform.time.BusinessClock;

/**
 * Calendar programs come without a token. What a person may see is known when he comes with one: then his feeds are renewed with
 * the grants that he has now, which may be none.
 */
@ApplicationScoped
public class FeedRenewal {

    private final Feeds feeds;
    private final FeedOwner owner;
    private final BusinessClock clock;

    FeedRenewal(Feeds feeds, FeedOwner owner, BusinessClock clock) {
        this.feeds = feeds;
        this.owner = owner;
        this.clock = clock;
    }

    /** In a transaction of its own: whoever has no grant any more is refused afterwards, and that must not undo it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void seen() {
        var codes = owner.partyCodes();
        if (feeds.isDueForRenewal(owner.subject(), codes, clock.today())) {
            feeds.renew(owner.subject(), codes, owner.partyUnits(), clock.today());
        }
    }
}
