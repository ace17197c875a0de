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

    /** Makes sure that the names in a folder outlive a power cut. */
    @FunctionalInterface
    interface NamesOnDisk {
        void of(Path folder) throws IOException;
    }

    private final Path folder;
    private final NamesOnDisk forceNames;
    private int last;

    MailFolder(Path folder) throws IOException {
        this(folder, MailFolder::force);
    }

    MailFolder(Path folder, NamesOnDisk forceNames) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.forceNames = forceNames;
        // Not their count: a number may be missing.
        this.last = files().isEmpty() ? 0 : number(files().getLast());
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
            last = number;
            keepName(file);
        } catch (IOException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
    }

    private void keepName(Path file) throws IOException {
        try {
            forceNames.of(folder);
        } catch (IOException e) {
            // Who sent it is told that it was not taken, and sends it again.
            Files.delete(file);
            throw e;
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
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

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
