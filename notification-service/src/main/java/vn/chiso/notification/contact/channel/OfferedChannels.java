package vn.chiso.notification.contact.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Channel;

/** The channels by which messages go out here. */
@ApplicationScoped
public class OfferedChannels {

    private final Instance<OfferedChannel> channels;

    OfferedChannels(Instance<OfferedChannel> channels) {
        this.channels = channels;
    }

    public Set<Channel> all() {
        return Collections.unmodifiableSet(channels.stream()
                .filter(OfferedChannel::isOffered)
                .map(OfferedChannel::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))));
    }
}
