package vn.chiso.e2e.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;

/** Seven systems one after the other: minutes, so only where it is asked for. */
@EnabledIfSystemProperty(named = "chiso.e2e.planted", matches = "true")
class PlantedBugsIT {

    @TempDir
    Path folder;

    @Test
    void services_as_they_are_built_withstand_every_trial() throws SQLException {
        Report report = bugs().control();
        assertThat(report.isGreen()).as(report.table()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_planted_bug_is_caught(String variant) throws SQLException {
        assertThat(bugs().catches(variant)).as(variant).isPresent();
    }

    static List<String> variants() {
        return PlantedBugs.names();
    }

    private PlantedBugs bugs() {
        return new PlantedBugs(Layout.findRoot(), folder, Ports.free(), Progress.to(System.out));
    }
}
