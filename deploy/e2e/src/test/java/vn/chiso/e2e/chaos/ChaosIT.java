package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;

/** Every kind of fault alone. Minutes on two cores, so only where it is asked for; the short form is in every build. */
@EnabledIfSystemProperty(named = "chiso.e2e.chaos", matches = "true")
class ChaosIT {

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled_whatever_fails(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws SQLException {
        Layout layout = new Layout(Layout.findRoot(), folder.resolve("data"));
        Chaos.Plan plan = new Chaos.Plan(Chaos.Plan.USUAL_SEED, false, Optional.empty());
        Report report = new FreshSystem(layout, Ports.free(), Progress.to(System.out)).suffer(plan);
        assertThat(report.isGreen()).as(report.table()).isTrue();
    }
}
