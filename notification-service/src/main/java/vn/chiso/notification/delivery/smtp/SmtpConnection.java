package vn.chiso.notification.delivery.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jboss.logging.Logger;

/** An open dialogue with the mail server, over which one mail after the other goes. */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmtpConnection.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final TrackedTransport transport;
    private final InternetAddress from;

    SmtpConnection(Session session, TrackedTransport transport, InternetAddress from) {
        this.session = session;
        this.transport = transport;
        this.from = from;
    }

    /** False once the server has gone away: the next mail needs a new connection. */
    public boolean isUsable() {
        return transport.isConnected();
    }

    public SendOutcome send(Mail mail, Instant now) {
        MimeMessage message;
        try {
            message = message(mail, now);
        } catch (MessagingException e) {
            return new SendOutcome.Rejected(e.getMessage());
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new SendOutcome.Accepted(transport.lastAnswer());
        } catch (MessagingException e) {
            LOG.infof("Delivery %s failed: %s", mail.deliveryId(), e.getMessage());
            return transport.outcomeOf(e);
        }
    }

    private MimeMessage message(Mail mail, Instant now) throws MessagingException {
        var message = new FixedIdMessage(session, mail.messageId());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, address(mail.address(), mail.recipientName()));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: keeps out-of-office answers away.
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    static InternetAddress address(String address, String name) throws AddressException {
        try {
            // A line break would begin a header of its own.
            var result = new InternetAddress(address, name.replaceAll("\\p{Cntrl}+", " "), UTF_8);
            result.validate();
            return result;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf(e, "The mail server ended the connection before we did");
        }
    }

    /** Every attempt carries the same Message-ID, so that a mailbox can tell a repetition. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String messageId;

        FixedIdMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
