package vn.chiso.notification.reminder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chiso.notification.contact.Channel;

/**
 * What a transaction is about to write: filled rung by rung, written table by table. A sweep has thousands of lines, and each statement
 * of its own would be a round trip.
 */
final class Postbag {

    private final List<LedgerEntry> lines = new ArrayList<>();
    private final Map<Channel, List<Posted>> posted = new EnumMap<>(Channel.class);

    /** @param line of the ledger, which is told by what it was carried */
    record Posted(ReminderChannel.Order order, LedgerEntry line) {}

    /** A line that the ledger does not have yet. */
    void add(LedgerEntry line) {
        lines.add(line);
    }

    void add(ReminderChannel.Order order, LedgerEntry line) {
        posted.computeIfAbsent(line.channel(), channel -> new ArrayList<>())
                .add(new Posted(order, line));
    }

    List<LedgerEntry> lines() {
        return lines;
    }

    Map<Channel, List<Posted>> posted() {
        return posted;
    }
}
