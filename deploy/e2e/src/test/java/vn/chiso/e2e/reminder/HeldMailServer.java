package vn.chiso.e2e.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that can be made to keep its answer to a mail that it has taken over. Not started it is a server that is down. */
final class HeldMailServer implements AutoCloseable {

    private static final int START_MILLIS = 60_000;

    private final GreenMail server;
    private final List<String> arrived = new ArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    HeldMailServer(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        server = new GreenMail(setup);
    }

    void start() {
        server.start();
        var mailbox = server.setUser("hopthu@localhost", "hopthu", "chiso");
        server.getManagers().getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            arrive(mail.getMessage());
            awaitGate();
            return mailbox;
        });
    }

    /** From now on a mail arrives, and whoever sent it does not hear so. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** Mails whose senders wait for the answer. */
    int held() {
        return held.get();
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

    private void awaitGate() {
        held.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.decrementAndGet();
        }
    }

    @Override
    public void close() {
        release();
        server.stop();
    }
}
