package vn.chiso.notification.delivery.smtp;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** The mail server. */
@ConfigMapping(prefix = "chiso.smtp")
public interface SmtpConfig {

    /** Whether the connection is encrypted. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    StartTls starttls();

    String from();

    String fromName();

    Duration connectTimeout();

    Duration readTimeout();

    Duration writeTimeout();
}
