package vn.chiso.notification.contact.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.QuietHours;
import vn.chiso.notification.contact.channel.Offered;

/**
 * How somebody wants to be reached; what is absent follows the unit, then its superior units.
 *
 * @param channels by which routine reminders come, none for none; mandatory and critical ones cannot be muted
 * @param quietHours in which no mail comes but a critical one; equal ends for none, 14 hours at most
 */
record PreferenceRequest(
        @Pattern(regexp = "vi|en") String language,
        Set<@NotNull @Offered Channel> channels,
        @Valid QuietHours quietHours) {}
