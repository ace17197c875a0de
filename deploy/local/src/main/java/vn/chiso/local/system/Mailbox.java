package vn.chiso.local.system;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

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
            List<ReceivedMail> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                // Copied whole: every single question to the server would cost a round trip.
                mails.add(ReceivedMail.of(new MimeMessage((MimeMessage) message)));
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
        properties.put("mail.imap.partialfetch", "false");
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
