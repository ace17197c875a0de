package vn.chiso.local.system;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A process that is a mail server: it accepts every mail by SMTP and delivers it, whoever the recipient, into one
 * mailbox, which IMAP and a small web page show. A mail is on disk before SMTP says so.
 */
public final class MailServer {

    static final String LOGIN = "hopthu";
    /** Only readable from this machine, and only invented people get mail here. */
    static final String PASSWORD = "chiso";

    private static final String LOOPBACK = "127.0.0.1";

    private MailServer() {}

    public static void main(String[] arguments) throws IOException, MessagingException, InterruptedException {
        int smtp = Integer.parseInt(arguments[0]);
        int imap = Integer.parseInt(arguments[1]);
        int web = Integer.parseInt(arguments[2]);
        MailFolder folder = new MailFolder(Path.of(arguments[3]));
        GreenMail server = start(folder, smtp, imap);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mail-shutdown"));
        // Started last, so that an answer from the page means that everything is ready.
        new MailPage(folder).listen(LOOPBACK, web);
        new CountDownLatch(1).await();
    }

    /** With all that is in the folder; returns when both ports listen. */
    static GreenMail start(MailFolder folder, int smtp, int imap) throws IOException, MessagingException {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(imap, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP)
        });
        GreenMailUser mailbox = server.setUser(LOGIN + "@localhost", LOGIN, PASSWORD);
        folder.deliverAll(mailbox);
        server.getManagers().getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            folder.keep(mail.getMessage());
            return mailbox;
        });
        // Who waits for it after a kill sends at once: what came before this would be lost, or be here twice.
        server.start();
        return server;
    }
}
