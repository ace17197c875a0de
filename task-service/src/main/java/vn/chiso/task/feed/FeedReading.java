package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** What calendar programs read. */
@ApplicationScoped
class FeedReading {

    /** What is long past is no use in a calendar. */
    private static final int DAYS_BACK = 365;

    private final Feeds feeds;
    private final BusinessClock clock;
    private final int unseenDays;

    FeedReading(Feeds feeds, BusinessClock clock, @ConfigProperty(name = "chiso.feed.unseen-days") int unseenDays) {
        this.feeds = feeds;
        this.clock = clock;
        this.unseenDays = unseenDays;
    }

    /** A feed with its assignments, of which no body is made yet. */
    record Content(Feed feed, List<FeedDuty> duties) {

        String tag() {
            return HexFormat.of()
                    .formatHex(FeedSecret.sha256(feed.name()
                            + '\n'
                            + duties.stream()
                                    .map(duty -> duty.id() + ":" + duty.version())
                                    .collect(Collectors.joining(","))))
                    .substring(0, 32);
        }

        String text() {
            return FeedCalendar.of(feed, duties, ResourceBundle.getBundle("feed_texts", Locale.of("vi")));
        }
    }

    /** @throws ProblemException 404 for a secret that is unknown, revoked, or of somebody who may not read it any more */
    @Transactional
    Content read(FeedSecret secret) {
        var today = clock.today();
        var feed = feeds.find(secret, today.minusDays(unseenDays), today)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        return new Content(feed, feeds.duties(feed, today.minusDays(DAYS_BACK)));
    }
}
