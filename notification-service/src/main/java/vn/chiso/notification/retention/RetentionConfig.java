package vn.chiso.notification.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long things are kept; the reasons for the values stand in application.properties. */
@ConfigMapping(prefix = "chiso.retention")
interface RetentionConfig {

    /** How often to look, {@code off} for never. */
    String every();

    Duration messages();

    Duration mailTexts();

    Duration deliveries();

    Duration ledger();

    Duration events();

    Duration webhookDeliveries();
}
