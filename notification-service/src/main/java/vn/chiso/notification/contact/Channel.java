package vn.chiso.notification.contact;

import vn.chiso.notification.contact.channel.OfferedChannels;

/** The ways in which a reminder can reach a person. Which of them there are here, says {@link OfferedChannels}. */
public enum Channel {
    INBOX,
    EMAIL,
    SMS,
    ZALO;

    /** Whether two people may have one address; an inbox is one person's. */
    public boolean mayBeShared() {
        return this != INBOX;
    }
}
