package vn.chiso.notification.contact.preference;

import java.util.Set;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.QuietHours;
import vn.chiso.notification.contact.Reach;

/**
 * What somebody said of how he wants to be reached, and what follows from that.
 *
 * @param version 0 while nothing was ever said
 * @param language absent where nothing was said, as are channels and quiet hours
 */
record PreferenceResponse(
        long version, String language, Set<Channel> channels, QuietHours quietHours, Reach effective) {}
