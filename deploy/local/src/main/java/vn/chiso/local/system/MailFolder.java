package vn.chiso.local.system;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The mails on disk, one file each, numbered as they came: they outlive the mail server like all other data. */
final class MailFolder {

    private static final String ENDING = ".eml";

    private final Path folder;
    private int last;

    MailFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.last = files().size();
    }

    /** Returns when the mail is on the disk, so that the server may say so. */
    synchronized void keep(MimeMessage message) throws MessagingException {
        int number = last + 1;
        Path file = file(number);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                message.writeTo(out);
                out.flush();
                out.getFD().sync();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
        last = number;
    }

    void deliverAll(GreenMailUser mailbox) throws IOException, MessagingException {
        for (Path file : files()) {
            mailbox.deliver(read(file));
        }
    }

    /** Oldest first. */
    List<MimeMessage> messages() throws IOException, MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        for (Path file : files()) {
            messages.add(read(file));
        }
        return messages;
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private Path file(int number) {
        return folder.resolve(String.format("%06d", number) + ENDING);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
