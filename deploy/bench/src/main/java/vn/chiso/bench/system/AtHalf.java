package vn.chiso.bench.system;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.chiso.bench.Figure;
import vn.chiso.bench.load.ConstantRate;
import vn.chiso.bench.load.Gaps;
import vn.chiso.bench.load.Latency;
import vn.chiso.bench.load.Tail;

/**
 * How long requests take at half of the rate at which the service is saturated, and the statements of its peer at the same rate.
 *
 * @param duration longer where that is too short for a few requests
 */
record AtHalf(double saturated, Duration duration) {

    private static final int FEWEST_REQUESTS = 10;
    /** Of a lower rate the decimals are told as well. */
    private static final int WHOLE_RATE = 10;

    private double perSecond() {
        return saturated / 2;
    }

    private Duration lasting() {
        var few = Duration.ofSeconds((long) Math.ceil(FEWEST_REQUESTS / perSecond()));
        return few.compareTo(duration) > 0 ? few : duration;
    }

    ConstantRate load() {
        return new ConstantRate(perSecond(), Load.CLIENTS, Duration.ofSeconds(1), lasting(), Gaps.EXPONENTIAL);
    }

    List<Figure> figures(Latency ours, SqlPeer peer) {
        return figures(ours, peer.name(), peer.at(perSecond(), lasting()));
    }

    private String rate() {
        return String.format(Locale.ROOT, perSecond() < WHOLE_RATE ? "%.2g" : "%.0f", perSecond());
    }

    /** Both by what the one with fewer samples can show. */
    List<Figure> figures(Latency ours, String peer, Latency theirs) {
        var tail = Tail.of(Math.min(ours.count(), theirs.count()));
        var rate = "  at " + rate() + "/s: ";
        var longest = Figure.reported(rate + tail.label(ours.count()), ours.at(tail), "ms");
        var median = Figure.reported(rate + "p50", ours.p50(), "ms");
        if (theirs.count() == 0) {
            // At random moments, and so perhaps at none.
            return List.of(longest, median);
        }
        var compared = switch (tail) {
            case P99 -> longest.timedAgainst(peer, theirs.at(tail));
            // The longest of more requests is longer.
            case MAXIMUM -> longest.beside(peer + ", " + tail.label(theirs.count()), theirs.at(tail));
        };
        return List.of(compared, median.timedAgainst(peer, theirs.p50()));
    }
}
