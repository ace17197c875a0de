package vn.chiso.notification.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Pace and reach of webhooks; the reasons for the values stand in application.properties. */
@ConfigMapping(prefix = "chiso.webhook")
public interface WebhookConfig {

    /** How often to look for what is due, {@code off} for never. */
    String every();

    int parallel();

    Duration timeout();

    /** The pauses after the first, second … failed attempt; after the last one a delivery is DEAD. */
    List<Duration> retries();

    /** A receiver that asks to be left alone ({@code Retry-After}) is, for so long at most. */
    Duration longestRetryAfter();

    /** A webhook that failed for so long is disabled. */
    Duration disableAfter();

    /** A webhook whose keeper was not seen for so long is disabled: his grant may be gone. */
    Duration keeperUnseenAfter();

    /** What secrets are sealed under, each {@code id:hex}; the first for new ones. */
    Optional<List<String>> secretKeys();

    /** How long messages are signed with the former secret too. */
    Duration secretOverlap();

    /** Networks that may be reached although they are not public, e.g. of the province's own portal. */
    Optional<List<String>> allowedNetworks();

    boolean httpAllowed();
}
