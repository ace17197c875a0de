package vn.chiso.local.system;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A mail as it lies at the mail server. */
public record ReceivedMail(String messageId, String from, String to, String subject, String text) {

    static ReceivedMail of(Message message) throws MessagingException, IOException {
        String[] ids = message.getHeader("Message-ID");
        return new ReceivedMail(
                ids == null ? "" : ids[0],
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                message.getSubject(),
                text(message));
    }

    static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    /** The plain text of a mail, in whatever part of it. */
    static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
