package vn.chiso.notification.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP that knows how far a message got. A server takes a message over when it answers the final dot (RFC 5321, 4.2.5):
 * before the dot it certainly has not, and between dot and answer nobody knows.
 */
final class TrackedTransport extends SMTPTransport {

    private enum Phase {
        ENVELOPE_SENDER,
        RECIPIENT,
        TEXT,
        HANDED_OVER
    }

    private Phase phase = Phase.ENVELOPE_SENDER;

    TrackedTransport(Session session, URLName server) {
        super(session, server);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.ENVELOPE_SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        phase = Phase.TEXT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.HANDED_OVER;
        super.finishData();
    }

    /** Null if there was none. */
    String lastAnswer() {
        var answer = getLastServerResponse();
        return answer == null ? null : answer.strip();
    }

    /** What the failure of {@code sendMessage} means for the message. */
    SendOutcome outcomeOf(MessagingException failure) {
        var answer = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().strip();
        var code = isAnswer(failure) ? getLastReturnCode() : -1;
        if (code < 400) {
            return phase == Phase.HANDED_OVER ? new SendOutcome.Unknown(answer) : new SendOutcome.Postponed(answer);
        }
        // A refused sender is our own misconfiguration, not the fault of this mail.
        return code >= 500 && phase != Phase.ENVELOPE_SENDER
                ? new SendOutcome.Rejected(answer)
                : new SendOutcome.Postponed(answer);
    }

    /** Else the last return code belongs to an earlier command. */
    private static boolean isAnswer(MessagingException failure) {
        return failure instanceof SendFailedException;
    }
}
