package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.chiso.e2e.chaos.Upgrade;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.StartException;

/** {@code ./chiso test --upgrade}: from the release before to this one while people work, and the verifier. */
final class UpgradeCommand {

    private final Words words;

    UpgradeCommand(Words words) {
        this.words = words;
        words.requireOnly("from", "data", "port-offset");
    }

    boolean run() throws SQLException {
        long began = System.nanoTime();
        Path before = words.text("from")
                .map(Path::of)
                .orElseThrow(() -> new StartException("--from wants the folder of the release before, packaged."));
        Layout layout =
                new Layout(Layout.findRoot(), words.text("data").map(Path::of).orElseGet(UpgradeCommand::temporary));
        Ports ports =
                words.text("port-offset").isPresent() ? new Ports((int) words.number("port-offset", 0)) : Ports.free();
        Progress progress = Progress.to(System.out);
        Report report = new Upgrade(before, layout, ports, progress).run();
        System.out.print(report.table());
        progress.line("took " + Progress.seconds(began));
        if (report.isGreen() && words.text("data").isEmpty()) {
            layout.delete();
        } else {
            System.out.println("Data, logs and ledger are kept in " + layout.data());
        }
        return report.isGreen();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chiso-upgrade");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
