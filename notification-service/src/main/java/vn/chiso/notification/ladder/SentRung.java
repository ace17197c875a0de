package vn.chiso.notification.ladder;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.notification.contact.Position;

/**
 * A rung that was sent.
 *
 * @param unreached positions in which somebody has nothing of it: the mail was withdrawn before it went
 */
record SentRung(Rung rung, Set<Position> unreached) {

    boolean isAfter(Rung other) {
        return rung.isAfter(other);
    }

    boolean wasSentSince(LocalDate day) {
        return rung.wasSentSince(day);
    }

    /** Who heard of it. */
    Set<Position> positions() {
        var positions = new TreeSet<>(rung.step().positions());
        positions.removeAll(unreached);
        return positions;
    }
}
