package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;

/** Makes feeds and revokes them. */
@ApplicationScoped
class FeedKeeping {

    private static final Role[] KEEPERS = {Role.UNIT_HEAD, Role.TASK_COORDINATOR, Role.ADMIN};

    private final Feeds feeds;
    private final FeedOwner owner;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final int unseenDays;

    FeedKeeping(
            Feeds feeds,
            FeedOwner owner,
            AuditLog audit,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.feed.unseen-days") int unseenDays) {
        this.feeds = feeds;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
        this.unseenDays = unseenDays;
    }

    @Transactional
    FeedResponse create(FeedRequest request) {
        var units = owner.requireParty();
        if (request.unitId() != null && !owner.mayShow(request.unitId())) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(
                            "/unitId", "unknown-unit", request.unitId().toString()));
        }
        var secret = FeedSecret.random();
        var feed = new Feed(Ids.next(), request.name(), request.unitId(), owner.subject(), units);
        feeds.add(feed, owner.partyCodes(), secret, clock.now());
        var made = one(feed.id());
        audit.record(new AuditedChange(
                "calendar-feed.created", "calendar-feed", feed.id().toString(), feed.unitId(), null, null, made));
        return made.at("/api/v1/calendar-feeds/" + secret.text() + ".ics");
    }

    @Transactional
    Page<FeedResponse> list(PageRequest page) {
        owner.requireParty();
        var found = feeds.known(keeper(), page.afterId(), page.limit() + 1);
        return Page.of(found, page.limit(), feed -> List.of(feed.id().toString()))
                .map(feed -> feed.readableFor(unseenDays));
    }

    /** Also for whoever has no grant any more: what he made is his to revoke. */
    @Transactional
    void revoke(UUID id, ExpectedVersion expected) {
        var feed = one(id);
        expected.check(feed.version());
        if (!feeds.revoke(id, feed.version(), clock.now())) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        audit.record(new AuditedChange(
                "calendar-feed.revoked", "calendar-feed", id.toString(), feed.unitId(), null, feed, null));
    }

    private FeedResponse one(UUID id) {
        return feeds.known(keeper(), id)
                .map(feed -> feed.readableFor(unseenDays))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private Feeds.Keeper keeper() {
        return new Feeds.Keeper(owner.subject(), owner.codes(KEEPERS), owner.codes(Role.ADMIN), clock.today());
    }
}
