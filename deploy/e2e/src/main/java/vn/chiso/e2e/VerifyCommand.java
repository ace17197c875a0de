package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import vn.chiso.e2e.verifier.Injected;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.local.system.Installation;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.StartException;

/** {@code ./chiso verify}: checks a running system, of the launcher or of any other installation. */
final class VerifyCommand {

    private static final int PATIENCE_SECONDS = 120;

    private final Words words;

    VerifyCommand(Words words) {
        this.words = words;
        words.requireOnly(
                "data",
                "port-offset",
                "ledger",
                "injected",
                "json",
                "patience",
                "jdbc",
                "user",
                "password-file",
                "kafka",
                "broker-settings",
                "evidence");
    }

    boolean run() throws SQLException {
        Duration patience = Duration.ofSeconds(words.number("patience", PATIENCE_SECONDS));
        Injected injected =
                words.text("injected").map(Path::of).map(Injected::read).orElse(Injected.NOTHING);
        Report report = new Verifier(sources(), patience).verify(ledger(), injected);
        System.out.print(report.table());
        if (!report.skipped().isEmpty()) {
            System.out.println("Nothing was said of: " + String.join("; ", report.skipped()));
        }
        words.text("json").map(Path::of).ifPresent(file -> write(file, report));
        return report.isGreen();
    }

    /** One that is named and not there must not be taken for one in which nobody did anything. */
    private Optional<Path> ledger() {
        Optional<Path> file = words.text("ledger").map(Path::of);
        if (file.filter(Files::notExists).isPresent()) {
            throw new StartException("There is no ledger " + file.get() + ".");
        }
        return file;
    }

    private Sources sources() {
        if (words.text("jdbc").isPresent()) {
            return new Elsewhere(words, System.getenv()).sources();
        }
        Path root = Layout.findRoot();
        Layout layout =
                words.text("data").map(data -> new Layout(root, Path.of(data))).orElseGet(() -> Layout.of(root));
        Ports ports = new Ports((int) words.number("port-offset", 0));
        return Sources.of(
                Installation.of(new Settings(layout, ports, EnumSet.allOf(Service.class), true)), Sources.ALL);
    }

    static void write(Path file, Report report) {
        try {
            Files.writeString(file, report.json() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
