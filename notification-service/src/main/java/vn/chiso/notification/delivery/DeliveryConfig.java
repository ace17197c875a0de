package vn.chiso.notification.delivery;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Pace of sending; the reasons for the values stand in application.properties. */
@ConfigMapping(prefix = "chiso.delivery")
interface DeliveryConfig {

    /** How often to look for what is due, {@code off} for never. */
    String every();

    int parallel();

    Duration firstRetry();

    Duration longestRetry();

    int maxAttempts();

    Duration uncertainAfter();
}
