package vn.chiso.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.chiso.testing.Cut;

/**
 * A real SMTP server behind a proxy that can be cut. Quarkus loads test classes several times, so the server lives in the
 * system class loader and only types of the JDK cross.
 */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static Map<String, Object> parts;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "chiso.smtp.host", "127.0.0.1", "chiso.smtp.port", part("port").toString());
    }

    @Override
    public void stop() {
        // The next test class uses the same server; the end of the JVM ends it.
    }

    /** Called by reflection from the class loaders of Quarkus. */
    public static synchronized Map<String, Object> parts() {
        if (parts == null) {
            parts = inSystemClassLoader(MailServer::started);
        }
        return parts;
    }

    private static Map<String, Object> started() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        var server = new GreenMail(setup);
        server.start();
        var proxy = Cut.inFrontOf(server.getSmtp().getPort());
        Supplier<List<String>> received = () -> inSystemClassLoader(() -> Stream.of(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList());
        Runnable cut = proxy::cut;
        Runnable restore = proxy::restore;
        Runnable empty = () -> {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        };
        return Map.of("port", proxy.port(), "received", received, "cut", cut, "restore", restore, "empty", empty);
    }

    /** Jakarta Mail looks for its parts in the class loader of the thread, and the server's threads inherit it. */
    private static <T> T inSystemClassLoader(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object part(String name) {
        try {
            var shared = ClassLoader.getSystemClassLoader().loadClass(MailServer.class.getName());
            return ((Map<?, ?>) shared.getMethod("parts").invoke(null)).get(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that arrived, in no order. */
    @SuppressWarnings("unchecked")
    public static List<MimeMessage> received() {
        return ((Supplier<List<String>>) part("received"))
                .get().stream().map(MailServer::parse).toList();
    }

    /** What arrived at one address. */
    public static List<MimeMessage> receivedBy(String address) {
        return received().stream()
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains("<" + address + ">");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    public static void empty() {
        ((Runnable) part("empty")).run();
    }

    public static void goDown() {
        ((Runnable) part("cut")).run();
    }

    public static void comeBack() {
        ((Runnable) part("restore")).run();
    }

    private static MimeMessage parse(String message) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
