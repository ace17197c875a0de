package vn.chiso.notification.delivery.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;

/** Opens connections to the mail server. */
@ApplicationScoped
public class Smtp {

    private final SmtpConfig config;
    private final Session session;
    private final InternetAddress from;

    Smtp(SmtpConfig config) throws AddressException {
        this.config = config;
        this.session = Session.getInstance(properties(config));
        this.from = SmtpConnection.address(config.from(), config.fromName());
    }

    /** @throws MessagingException if the server cannot be reached or does not let us in */
    public SmtpConnection connect() throws MessagingException {
        var transport =
                new TrackedTransport(session, new URLName("smtp", config.host(), config.port(), null, null, null));
        transport.connect(
                config.host(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
        return new SmtpConnection(session, transport, from);
    }

    private static Properties properties(SmtpConfig config) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis(config.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(config.readTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(config.writeTimeout()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        var tls = config.starttls();
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls != SmtpConfig.StartTls.DISABLED));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == SmtpConfig.StartTls.REQUIRED));
        // The certificate must be that of the host, or anybody could stand between.
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // We do not wait for the answer to our farewell.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
