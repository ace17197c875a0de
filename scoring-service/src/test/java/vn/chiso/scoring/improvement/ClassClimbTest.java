package vn.chiso.scoring.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.classification.Candidate;
import vn.chiso.scoring.classification.Classification;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Regulations;
import vn.chiso.scoring.total.Cards;

/** The fewest points that enter a better band: one digit less is not enough, and a bound is met to the last digit. */
class ClassClimbTest {

    private static final String BANDS = """
            {'label':'Khối','measure':'%s','unclassifiedBelow':30,'bands':[
              {'classCode':'A','title':'Xuất sắc','from':90,'fromInclusive':true},
              {'classCode':'B','title':'Tốt','from':70,'fromInclusive':false,'to':90,'toInclusive':false},
              {'classCode':'C','title':'Khá','from':50,'fromInclusive':true,'to':70,'toInclusive':true},
              {'classCode':'D','title':'Yếu','to':50,'toInclusive':false}]}""";

    @ParameterizedTest(name = "{1} of {2} in {0}, given {3}: {5} to {4}")
    @CsvSource({
        // at t − ε, t and t + ε of a bound that is part of the band above
        "INDEX_PERCENT, 89.99, 100, B, A, 0.01",
        "INDEX_PERCENT, 90,    100, A,  ,",
        "INDEX_PERCENT, 90.01, 100, A,  ,",
        "INDEX_PERCENT, 49.99, 100, D, C, 0.01",
        "INDEX_PERCENT, 50,    100, C, B, 20.01",
        // of one that is not
        "INDEX_PERCENT, 69.99, 100, C, B, 0.02",
        "INDEX_PERCENT, 70,    100, C, B, 0.01",
        "INDEX_PERCENT, 70.01, 100, B, A, 19.99",
        // of the mark below which there is no class
        "INDEX_PERCENT, 29.99, 100,  , D, 0.01",
        "INDEX_PERCENT, 30,    100, D, C, 20.00",
        // where the bound falls between two digits: 90 % of 97.37 are 87.633
        "INDEX_PERCENT, 87.62, 97.37, B, A, 0.02",
        "INDEX_PERCENT, 87.63, 97.37, B, A, 0.01",
        "INDEX_PERCENT, 87.64, 97.37, A,  ,",
        // 70 % of 97.3 are 68.11 exactly, which is not part of the band
        "INDEX_PERCENT, 68.11, 97.3, C, B, 0.01",
        // points are no percentage
        "POINTS,        89.99, 120, B, A, 0.01",
        "POINTS,        70,    120, C, B, 0.01",
        // by points it would be better classed than it is: something else bars it
        "INDEX_PERCENT, 95,    100, B, A, 0",
        "INDEX_PERCENT, 75,    100, D, B, 0",
        "INDEX_PERCENT, 0,       0,  ,  ,",
    })
    void the_nearest_better_class(
            String measure, String points, String maximum, String given, String to, BigDecimal wanted) {
        var climb = ClassClimb.of(rules(measure), Cards.of(points, maximum), given, 2);

        assertThat(climb.map(found -> found.to().classCode()).orElse(null)).isEqualTo(to);
        assertThat(climb.map(ClassClimb::points).orElse(null))
                .usingComparator(
                        (one, other) -> one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other))
                .isEqualTo(wanted);
    }

    @Test
    void one_digit_less_changes_no_class() {
        forAll(random -> {
            var rules = rules(random.nextBoolean() ? "INDEX_PERCENT" : "POINTS");
            int scale = random.nextInt(4);
            var maximum = BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
            var points = maximum.movePointLeft(3)
                    .multiply(BigDecimal.valueOf(random.nextInt(1001)))
                    .setScale(scale, RoundingMode.DOWN);
            var now = classOf(rules, points, maximum);

            var climb = ClassClimb.of(rules, Cards.of(points, maximum), now, scale);

            if (climb.isEmpty()) {
                assertThat(now).isEqualTo("A");
                return;
            }
            var digit = BigDecimal.ONE.movePointLeft(scale);
            var there = points.add(climb.get().points());
            assertThat(classOf(rules, there, maximum))
                    .isEqualTo(climb.get().to().classCode());
            assertThat(classOf(rules, there.subtract(digit), maximum)).isEqualTo(now);
        });
    }

    private static String classOf(ClassGroup rules, BigDecimal points, BigDecimal maximum) {
        var candidate = new Candidate(new UUID(0, 1), Cards.of(points, maximum), 1, Facts.UNKNOWN);
        return Classification.classify(rules, List.of(candidate)).getFirst().classCode();
    }

    private static ClassGroup rules(String measure) {
        return Regulations.group(BANDS.formatted(measure));
    }
}
