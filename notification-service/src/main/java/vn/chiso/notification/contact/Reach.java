package vn.chiso.notification.contact;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a person is to be reached: his own words, else his unit's, else what is usual.
 *
 * @param channels by which routine reminders come
 */
public record Reach(String language, Set<Channel> channels, QuietHours quietHours) {

    /** For tests and contacts without any preference. */
    public static Reach always(String language) {
        return new Reach(language, EnumSet.allOf(Channel.class), QuietHours.NONE);
    }
}
