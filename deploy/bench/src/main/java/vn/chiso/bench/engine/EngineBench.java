package vn.chiso.bench.engine;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Timing;
import vn.chiso.scoring.total.CardTotal;

/** The engine alone, in this JVM, beside a spreadsheet with the same rules. */
public final class EngineBench {

    private static final double MOST_SECONDS = 1;
    private static final double TIMES_POI = 20;

    /** Binary fractions are rounded to a wrong digit now and then; a rule that is written down wrongly costs more. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    private final Timing timing;

    public EngineBench(Timing timing) {
        this.timing = timing;
    }

    public List<Figure> run(int units, int criteria) {
        var set = MadeSet.of(criteria);
        var measured = set.measured(units);
        var engine = new EngineCards(set, measured);
        var size = "%,d units × %d criteria recomputed"
                .formatted(units, set.criteria().size());
        double ours = timing.median(engine::recompute);
        var sheets = new SheetCards(set, measured);
        double poi = timing.median(sheets::recompute);
        requireSame(engine.recompute(), sheets.totals());
        return List.of(
                Figure.atMost("engine: " + size, ours, "s", MOST_SECONDS),
                Figure.quicker("engine: the same", ours, "s", "Apache POI", poi, TIMES_POI));
    }

    private static void requireSame(List<CardTotal> ours, List<BigDecimal> sheets) {
        for (int i = 0; i < ours.size(); i++) {
            var points = ours.get(i).points();
            if (points.subtract(sheets.get(i)).abs().compareTo(TOLERANCE) > 0) {
                throw new IllegalStateException(
                        "Unit " + i + " has " + points + " points, in the workbook " + sheets.get(i));
            }
        }
    }
}
