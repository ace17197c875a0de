package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import vn.chiso.e2e.chaos.Chaos;
import vn.chiso.e2e.chaos.FreshSystem;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.StartException;

/** {@code ./chiso test --chaos}: load, faults by a seed, and the verifier; data are kept only of a run that failed. */
final class ChaosCommand {

    private static final String TOGETHER = "together";
    private static final String ALONE = "alone";

    private final Words words;

    ChaosCommand(Words words) {
        this.words = words;
        words.requireOnly("seed", "faults", "minutes", "data", "port-offset", "json");
    }

    boolean run() throws SQLException {
        Layout layout =
                new Layout(Layout.findRoot(), words.text("data").map(Path::of).orElseGet(ChaosCommand::temporary));
        Ports ports =
                words.text("port-offset").isPresent() ? new Ports((int) words.number("port-offset", 0)) : Ports.free();
        Report report = new FreshSystem(layout, ports, Progress.to(System.out)).suffer(plan());
        System.out.print(report.table());
        words.text("json").map(Path::of).ifPresent(file -> VerifyCommand.write(file, report));
        if (report.isGreen() && words.text("data").isEmpty()) {
            layout.delete();
        } else {
            System.out.println("Data, logs and ledger are kept in " + layout.data());
        }
        return report.isGreen();
    }

    private Chaos.Plan plan() {
        Optional<Duration> length = words.text("minutes").map(text -> Duration.ofMinutes(words.number("minutes", 0)));
        boolean together = switch (words.text("faults").orElse(length.isPresent() ? ALONE : TOGETHER)) {
            case TOGETHER -> true;
            case ALONE -> false;
            default -> throw new StartException("--faults is " + TOGETHER + " or " + ALONE + ".");
        };
        return new Chaos.Plan(words.number("seed", Chaos.Plan.USUAL_SEED), together, length);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chiso-chaos");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
