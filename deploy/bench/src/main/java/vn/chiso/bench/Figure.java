package vn.chiso.bench;

/**
 * What was measured, beside a peer that did the same in the same run where there is one.
 *
 * @param error half the width of the interval of confidence at 99.9 %; null where none was made
 * @param peer null without one; then {@code peerValue} and {@code ratio} are null as well
 * @param ratio how many times better than the peer
 * @param bar null where the figure is only reported
 * @param met null without a bar
 */
public record Figure(
        String name,
        double value,
        Double error,
        String unit,
        String peer,
        Double peerValue,
        Double ratio,
        String bar,
        Boolean met) {

    /** A figure that has no peer and no bar. */
    public static Figure reported(String name, double value, String unit) {
        return new Figure(name, value, null, unit, null, null, null, null, null);
    }

    /** A part that could not be measured; the reason is told on stderr. */
    static Figure failed(String part) {
        return new Figure(part + ": failed", 0, null, "", null, null, null, "to end", false);
    }

    /** A time that must not be longer. */
    public static Figure atMost(String name, double value, String unit, double most) {
        return new Figure(
                name, value, null, unit, null, null, null, "≤ " + Report.shown(most) + " " + unit, value <= most);
    }

    /** A time beside that of a peer. */
    public static Figure quicker(String name, double value, String unit, String peer, double peerValue, double times) {
        return ratio(name, value, unit, peer, peerValue, peerValue / value, times);
    }

    /** A rate beside that of a peer. */
    public static Figure rate(String name, double value, String unit, String peer, double peerValue, double times) {
        return ratio(name, value, unit, peer, peerValue, value / peerValue, times);
    }

    /** With the same of a peer for comparison only. */
    public Figure beside(String other, double otherValue) {
        return new Figure(name, value, error, unit, other, otherValue, ratio, bar, met);
    }

    /** With the rate of a peer, and their ratio. */
    public Figure comparedTo(String other, double otherRate) {
        return new Figure(name, value, error, unit, other, otherRate, value / otherRate, bar, met);
    }

    /** With the time that a peer took, and how many times longer that is. */
    public Figure timedAgainst(String other, double otherTime) {
        return new Figure(name, value, error, unit, other, otherTime, otherTime / value, bar, met);
    }

    /** Whatever the value is: it is of a part only of what there was to measure. */
    public Figure missed() {
        return new Figure(name, value, error, unit, peer, peerValue, ratio, bar, false);
    }

    Figure within(double bound) {
        return new Figure(name, value, bound, unit, peer, peerValue, ratio, bar, met);
    }

    /** For who waits. */
    public String progress() {
        return "  %s: %s %s".formatted(name, Report.shown(value), unit)
                + (peer == null ? "" : ", %s %s".formatted(peer, Report.shown(peerValue)));
    }

    private static Figure ratio(
            String name, double value, String unit, String peer, double peerValue, double ratio, double times) {
        return new Figure(
                name,
                value,
                null,
                unit,
                peer,
                peerValue,
                ratio,
                "≥ " + Report.shown(times) + " × peer",
                ratio >= times);
    }
}
