package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;

/** A fixed seed, every kind of fault once. Minutes on two cores, so only where it is asked for. */
@EnabledIfSystemProperty(named = "chiso.e2e.chaos", matches = "true")
class ChaosIT {

    private static final long SEED = 20_240_312L;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled_whatever_fails(@TempDir Path folder) throws SQLException {
        Layout layout = new Layout(Layout.findRoot(), folder.resolve("data"));
        Chaos.Plan plan = new Chaos.Plan(SEED, Optional.empty(), layout, Ports.free());
        Report report = new Chaos(plan, Progress.to(System.out)).run();
        assertThat(report.isGreen()).as(report.table()).isTrue();
    }
}
