package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MailServerTest {

    /** So many that somebody could come in while they are read. */
    private static final int KEPT = 1_500;

    private static final Duration NEXT_LOOK = Duration.ofMillis(1);

    @Test
    void a_mail_that_comes_as_soon_as_the_server_listens_is_kept_once(@TempDir Path data) throws Exception {
        for (int i = 1; i <= KEPT; i++) {
            Files.writeString(
                    data.resolve(String.format("%06d.eml", i)),
                    "Message-ID: <kept-" + i + "@chiso.example>\r\nSubject: Nhắc việc\r\n\r\nKính gửi\r\n");
        }
        Ports ports = Ports.free();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> sendAsSoonAsItListens(ports.smtp(), over));
        GreenMail server = null;
        try {
            server = MailServer.start(new MailFolder(data), ports.smtp(), ports.imap());
            sent.get(60, TimeUnit.SECONDS);
            assertThat(new Mailbox(ports.imap()).messages())
                    .extracting(ReceivedMail::messageId)
                    .doesNotHaveDuplicates()
                    .hasSize(KEPT + 1);
            assertThat(new MailFolder(data).messages()).hasSize(KEPT + 1);
        } finally {
            over.set(true);
            if (server != null) {
                server.stop();
            }
        }
    }

    private static void sendAsSoonAsItListens(int port, AtomicBoolean over) {
        while (!over.get()) {
            try (Socket open = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                send(open.getPort());
                return;
            } catch (IOException notYet) {
                // Far shorter than it takes to read what is kept, and a core is left to who reads it.
                LockSupport.parkNanos(NEXT_LOOK.toNanos());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void send(int port) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", port);
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("chiso@chiso.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("canbo.nv@chiso.example"));
        message.setSubject("Nhắc việc", "UTF-8");
        message.setText("Kính gửi đồng chí", "UTF-8");
        Transport.send(message);
    }
}
