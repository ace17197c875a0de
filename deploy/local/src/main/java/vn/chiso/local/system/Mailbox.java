package vn.chiso.local.system;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Reads by IMAP what arrived at the mail server, whoever it was meant for. */
public final class Mailbox {

    private static final String TIMEOUT_MILLIS = "15000";

    private final int port;

    Mailbox(int port) {
        this.port = port;
    }

    /** How many mails arrived. */
    public int count() {
        return read(Folder::getMessageCount);
    }

    /** Every mail that arrived, oldest first. */
    public List<ReceivedMail> messages() {
        return read(inbox -> {
            Message[] messages = inbox.getMessages();
            // All at once: every single question to the server would cost a round trip.
            FetchProfile whole = new FetchProfile();
            whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
            inbox.fetch(messages, whole);
            List<ReceivedMail> mails = new ArrayList<>();
            for (Message message : messages) {
                mails.add(ReceivedMail.of(message));
            }
            return mails;
        });
    }

    private interface Reading<T> {
        T from(Folder inbox) throws MessagingException, IOException;
    }

    private <T> T read(Reading<T> reading) {
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.imap.timeout", TIMEOUT_MILLIS);
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, MailServer.LOGIN, MailServer.PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return reading.from(inbox);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mailbox on port " + port + " cannot be read.", e);
        }
    }
}
