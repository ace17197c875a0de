package vn.chiso.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Timing;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.ScoringMethod;

class EngineBenchTest {

    private static final MadeSet SET = MadeSet.of(20);

    @Test
    void the_spreadsheet_comes_to_the_points_of_the_engine() {
        var measured = SET.measured(60);
        var sheets = new SheetCards(SET, measured);
        sheets.recompute();

        var engine = new EngineCards(SET, measured).recompute();

        assertThat(sheets.totals()).hasSameSizeAs(engine);
        for (int i = 0; i < engine.size(); i++) {
            // A cent for a binary fraction that is rounded to the wrong side.
            assertThat(engine.get(i).points()).isBetween(around(sheets, i, "-0.02"), around(sheets, i, "0.02"));
        }
        assertThat(engine.stream().map(card -> card.points()).distinct().count())
                .isGreaterThan(30);
    }

    private static BigDecimal around(SheetCards sheets, int unit, String difference) {
        return sheets.totals().get(unit).add(new BigDecimal(difference));
    }

    @Test
    void every_kind_is_understood_by_the_engine() {
        assertThat(SET.nodes())
                .filteredOn(node -> node.containsKey("method"))
                .hasSize(20)
                .noneMatch(node -> MethodReader.read((com.fasterxml.jackson.databind.JsonNode) node.get("method"))
                        instanceof ScoringMethod.Unsupported);
    }

    @Test
    void a_run_on_a_tiny_size_has_both_figures() {
        List<Figure> figures = new EngineBench(new Timing(Duration.ZERO, 1)).run(3, 10);

        assertThat(figures).hasSize(2).allMatch(figure -> figure.value() > 0 && figure.met() != null);
        assertThat(figures.getLast().ratio())
                .isEqualTo(figures.getLast().peerValue() / figures.getLast().value());
    }
}
