package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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

    FeedReading(Feeds feeds, BusinessClock clock) {
        this.feeds = feeds;
        this.clock = clock;
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

    /** @throws ProblemException 404 for a secret that is unknown or revoked */
    @Transactional
    Content read(FeedSecret secret) {
        return Optional.of(secret)
                .flatMap(feeds::find)
                .map(feed -> new Content(feed, feeds.duties(feed, clock.today().minusDays(DAYS_BACK))))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}
