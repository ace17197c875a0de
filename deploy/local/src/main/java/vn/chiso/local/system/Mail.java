package vn.chiso.local.system;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The mail server as a process. */
final class Mail extends Part {

    Mail(Settings settings) {
        super("mail", settings, Duration.ofMinutes(2));
    }

    @Override
    String address() {
        return "smtp://127.0.0.1:" + settings.ports().smtp();
    }

    @Override
    ChildProcess.Command command() {
        Ports ports = settings.ports();
        List<String> words = Jvm.ofLauncher(
                settings.layout(),
                "128m",
                MailServer.class,
                String.valueOf(ports.smtp()),
                String.valueOf(ports.imap()),
                String.valueOf(ports.mailView()),
                settings.layout().mail().toString());
        return new ChildProcess.Command(words, Map.of(), settings.layout().data());
    }

    @Override
    boolean isReady() {
        return HttpCheck.isOk(URI.create("http://127.0.0.1:" + settings.ports().mailView() + "/"));
    }
}
