package vn.chiso.notification.contact;

import java.util.Set;

/**
 * What somebody said of how he wants to be reached, and what follows from that.
 *
 * @param version 0 while nothing was ever said
 * @param language absent where nothing was said, as are channels and quiet hours
 */
record PreferenceResponse(
        long version, String language, Set<Channel> channels, QuietHours quietHours, Reach effective) {}
