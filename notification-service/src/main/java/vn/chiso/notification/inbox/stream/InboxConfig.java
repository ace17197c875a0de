package vn.chiso.notification.inbox.stream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Pace of streams; the reasons for the values stand in application.properties. */
@ConfigMapping(prefix = "chiso.inbox")
interface InboxConfig {

    /** How long a stream may be silent. */
    Duration heartbeat();

    /** Streams that read the table at once. */
    int readers();
}
