package vn.chiso.scoring.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.regulation.Measure;
import vn.chiso.scoring.simulation.CriteriaTree;
import vn.chiso.scoring.simulation.SupposedCard;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.SetNode;

/** The lines that together gain what is wanted: most first, the last one no further than needed, caps included. */
class WayTest {

    /** 12 of 20; a bonus of 3 at most of which 1 is earned, and penalties of 2 at most, of which 4 are earned. */
    private static final SupposedCard CARD = card();

    @ParameterizedTest
    @CsvSource({
        "INDEX_PERCENT, 0,    ''",
        "INDEX_PERCENT, 0.01, I.1 0.01",
        "INDEX_PERCENT, 5,    I.1 5",
        "INDEX_PERCENT, 5.5,  I.1 5;I.2 0.5",
        "INDEX_PERCENT, 8,    I.1 5;I.2 3",
        "INDEX_PERCENT, 8.01, -",
        "POINTS,        8,    I.1 5;I.2 3",
        // 2 of the bonus count, whatever the line could have; a penalty of 4 has to fall below its cap first
        "POINTS,        9,    I.1 5;I.2 3;B.1 1",
        "POINTS,        10,   I.1 5;I.2 3;B.1 2",
        "POINTS,        11,   I.1 5;I.2 3;B.1 2;P.1 3",
        "POINTS,        12,   I.1 5;I.2 3;B.1 2;P.1 4",
        "POINTS,        12.5, -",
    })
    void lines_and_what_they_gain(Measure measure, BigDecimal wanted, String lines) {
        var gains = Gain.of(CARD, _ -> true).stream()
                .filter(gain -> measure == Measure.POINTS || gain.leaf().adjustment() == null)
                .toList();

        var way = Way.of(CARD, gains, ClassClimb.measured(measure), wanted);

        assertThat(way.map(WayTest::written).orElse("-")).isEqualTo(lines);
        way.ifPresent(found -> assertThat(ClassClimb.measured(measure)
                        .apply(found.card())
                        .subtract(ClassClimb.measured(measure).apply(CARD.total())))
                .isEqualByComparingTo(wanted));
    }

    private static String written(Way way) {
        return way.gains().entrySet().stream()
                .map(entry -> entry.getKey().code() + " "
                        + entry.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(";"));
    }

    private static SupposedCard card() {
        Map<String, CriteriaTree.Leaf> leaves = new LinkedHashMap<>();
        Map<String, Scored> lines = new LinkedHashMap<>();
        var nodes = List.of(
                section("I", "20", null),
                leaf("I.1", "I", "10", "5", null, leaves, lines),
                leaf("I.2", "I", "10", "7", null, leaves, lines),
                section("B", "3", Adjustment.BONUS),
                leaf("B.1", "B", "6", "1", Adjustment.BONUS, leaves, lines),
                section("P", "2", Adjustment.PENALTY),
                leaf("P.1", "P", "6", "4", Adjustment.PENALTY, leaves, lines));
        return new SupposedCard(null, new CriteriaTree(Coverage.FULL, Rounding.USUAL, nodes, leaves), lines);
    }

    private static SetNode section(String code, String max, Adjustment adjustment) {
        return new SetNode(code, null, code, new BigDecimal(max), null, adjustment);
    }

    private static SetNode leaf(
            String code,
            String parent,
            String max,
            String points,
            Adjustment adjustment,
            Map<String, CriteriaTree.Leaf> leaves,
            Map<String, Scored> lines) {
        var method = new ScoringMethod.Manual(null);
        var criterion = new Criterion(new BigDecimal(max), method, null, Rounding.USUAL);
        leaves.put(code, new CriteriaTree.Leaf(code, code, adjustment, criterion, List.of()));
        lines.put(code, new Scored(new BigDecimal(points), false, null));
        return new SetNode(code, parent, code, new BigDecimal(max), method, null);
    }
}
