package vn.chiso.local.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One web page with all mails, newest first; enough to see what the system sends. */
final class MailPage {

    private static final int SHOWN = 200;
    private static final int OK = 200;
    private static final int BROKEN = 500;

    private final MailFolder folder;

    MailPage(MailFolder folder) {
        this.folder = folder;
    }

    void listen(String host, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = OK;
        String page;
        try {
            page = page(folder.messages());
        } catch (MessagingException e) {
            status = BROKEN;
            page = escaped(String.valueOf(e.getMessage()));
        }
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        // Mails carry text that people typed: no script of theirs may run here.
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String page(List<MimeMessage> messages) throws MessagingException, IOException {
        StringBuilder page = new StringBuilder(
                        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Hộp thư</title>")
                .append(
                        "<style>body{font:15px sans-serif;margin:2em}pre{white-space:pre-wrap;background:#f4f4f4;padding:1em}</style>")
                .append("<h1>Hộp thư · ")
                .append(messages.size())
                .append(" thư</h1>");
        for (MimeMessage message : messages.reversed().stream().limit(SHOWN).toList()) {
            page.append("<h3>")
                    .append(escaped(String.valueOf(message.getSubject())))
                    .append("</h3><p>")
                    .append(escaped(ReceivedMail.addresses(message.getFrom())))
                    .append(" → ")
                    .append(escaped(ReceivedMail.addresses(message.getAllRecipients())))
                    .append("<pre>")
                    .append(escaped(ReceivedMail.text(message)))
                    .append("</pre>");
        }
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
