package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.chiso.e2e.planted.PlantedBugs;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;

/** {@code ./chiso test --planted}: no bug is found where there is none, and each planted one is. */
final class PlantedCommand {

    private static final String NONE = "none";

    private final Words words;

    PlantedCommand(Words words) {
        this.words = words;
        words.requireOnly("only", "port-offset");
    }

    boolean run() throws SQLException {
        Path folder = temporary();
        Ports ports =
                words.text("port-offset").isPresent() ? new Ports((int) words.number("port-offset", 0)) : Ports.free();
        PlantedBugs bugs = new PlantedBugs(Layout.findRoot(), folder, ports, Progress.to(System.out));
        Optional<String> only = words.text("only");
        boolean green = only.filter(name -> !name.equals(NONE)).isPresent()
                || bugs.control().isGreen();
        List<String> names = only.map(List::of).orElseGet(PlantedBugs::names);
        for (String name : names) {
            if (!name.equals(NONE)) {
                Optional<String> found = bugs.catches(name);
                System.out.println(
                        name + ": " + found.map("caught by \"%s\""::formatted).orElse("NOT CAUGHT"));
                green &= found.isPresent();
            }
        }
        if (green) {
            new Layout(Layout.findRoot(), folder).delete();
        } else {
            System.out.println("Data and logs are kept in " + folder);
        }
        return green;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chiso-planted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
