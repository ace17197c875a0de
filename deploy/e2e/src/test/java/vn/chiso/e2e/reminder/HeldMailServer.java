package vn.chiso.e2e.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.chiso.testing.Cut;
import vn.chiso.testing.FreePorts;

/** An SMTP server that keeps its answers to the mails that it has taken over until it is told; nobody reaches it before it is started. */
final class HeldMailServer implements AutoCloseable {

    private static final int START_MILLIS = 60_000;

    private final GreenMail server;
    private final Cut door;
    private final List<String> arrived = new ArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    HeldMailServer() {
        var setup = new ServerSetup(FreePorts.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        server = new GreenMail(setup);
        door = Cut.inFrontOf(setup.getPort());
        door.cut();
    }

    int port() {
        return door.port();
    }

    /** The door opens last: no mail is to pass by the list of those that arrived. */
    void start() {
        server.start();
        var mailbox = server.setUser("hopthu@localhost", "hopthu", "chiso");
        server.getManagers().getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            arrive(mail.getMessage());
            awaitRelease();
            return mailbox;
        });
        door.restore();
    }

    /** From now on every mail is answered at once. */
    void release() {
        gate.countDown();
    }

    /** The Message-ID of every mail that arrived, as often as it did. */
    List<String> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    private void arrive(MimeMessage mail) throws MessagingException {
        synchronized (arrived) {
            arrived.add(mail.getMessageID());
        }
    }

    private void awaitRelease() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        door.close();
        server.stop();
    }
}
