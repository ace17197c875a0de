package vn.chiso.notification.delivery.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.chiso.notification.delivery.DeliveryService;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** Counts how fast mails are taken over, of the plans that the caller operates. */
@ApplicationScoped
public class DeliveryStatistics {

    private static final Duration USUAL = Duration.ofDays(1);

    /** More rows than an answer is worth. */
    private static final Duration LONGEST = Duration.ofDays(92);

    private final TakeOver takeOver;
    private final Scope scope;
    private final Caller caller;
    private final SystemClock clock;
    private final BusinessClock business;

    DeliveryStatistics(TakeOver takeOver, Scope scope, Caller caller, SystemClock clock, BusinessClock business) {
        this.takeOver = takeOver;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
        this.business = business;
    }

    /** Java knows years that the database does not. */
    private static Instant plausible(String name, OffsetDateTime at) {
        if (at.getYear() < 2000 || at.getYear() > 2999) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                    .with(new Violation("?" + name, "out-of-range", null));
        }
        return at.toInstant();
    }

    /**
     * @param from null for a day before the end
     * @param to null for now
     */
    public StatisticsResponse count(OffsetDateTime from, OffsetDateTime to) {
        caller.require(DeliveryService.OPERATORS);
        var end = to == null ? clock.now() : plausible("to", to);
        var start = from == null ? end.minus(USUAL) : plausible("from", from);
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                    .with(new Violation("?from", "out-of-range", LONGEST.toString()));
        }
        var plans = new TakeOver.Plans(scope.codes(DeliveryService.OPERATORS), business.today());
        return StatisticsResponse.of(start, end, takeOver.count(new TakeOver.Window(start, end, clock.now()), plans));
    }
}
