package vn.chiso.notification.contact.channel;

import vn.chiso.notification.contact.Channel;

/** That messages go out by a channel: a bean for each. */
public interface OfferedChannel {

    Channel channel();

    /** False where it cannot be used, because its provider is not configured. */
    default boolean isOffered() {
        return true;
    }
}
