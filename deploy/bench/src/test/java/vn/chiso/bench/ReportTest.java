package vn.chiso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_figure_stands_beside_its_peer_and_its_bar() {
        var table = Report.table(List.of(
                Figure.rate("reads", 300, "/s", "pgbench", 1000, 0.25),
                Figure.quicker("cards", 2, "s", "Apache POI", 30, 20),
                Figure.atMost("hypotheses", 0.2, "s", 0.3),
                Figure.reported("entry", 0.05, "s")));

        assertThat(table.lines().map(line -> line.replaceAll(" *\\| *", "|")))
                .containsExactly(
                        "|figure|value|peer|peer's|ratio|bar|met|",
                        "|---|---|---|---|---|---|---|",
                        "|reads|300 /s|pgbench|1000 /s|0.300|≥ 0.250 × peer|yes|",
                        "|cards|2.00 s|Apache POI|30.0 s|15.0|≥ 20.0 × peer|NO|",
                        "|hypotheses|0.200 s||||≤ 0.300 s|yes|",
                        "|entry|0.0500 s||||||");
    }
}
