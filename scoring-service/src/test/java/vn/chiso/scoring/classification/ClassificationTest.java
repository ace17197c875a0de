package vn.chiso.scoring.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Measure;
import vn.chiso.scoring.regulation.Regulations;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Cards;
import vn.chiso.scoring.total.Coverage;

/** Bands first, then conditions, then quotas; and every refused class has its reason. */
class ClassificationTest {

    /** Nothing bars the unit. */
    private static final Facts GOOD = new Facts(
            new Facts.Tasks(10, 10, 0),
            false,
            Map.of("TASK_PUNCTUALITY", new BigDecimal("100")),
            Map.of("QUALITY_ASSURED", true));

    private static final String FIVE_CLASSES = """
            {'label':'Đà Nẵng, QĐ 1898','measure':'%s','conditions':[],'quotas':[],'bands':[
              {'classCode':'VERY_GOOD','title':'Rất tốt','from':90,'fromInclusive':true},
              {'classCode':'GOOD','title':'Tốt','from':80,'fromInclusive':true,'to':90,'toInclusive':false},
              {'classCode':'FAIR','title':'Khá','from':70,'fromInclusive':true,'to':80,'toInclusive':false},
              {'classCode':'AVERAGE','title':'Trung bình','from':60,'fromInclusive':false,'to':70,'toInclusive':false},
              {'classCode':'WEAK','title':'Yếu','to':60,'toInclusive':true}]}""";

    @ParameterizedTest
    @CsvSource({
        "100, VERY_GOOD",
        "90, VERY_GOOD",
        "89.9999999999999999999999999999999999999999, GOOD",
        "80, GOOD",
        "79.9999999999999999999999999999999999999999, FAIR",
        "70, FAIR",
        "69.99, AVERAGE",
        "60.0000000000000000000000000000000000000001, AVERAGE",
        "60, WEAK",
        "0, WEAK"
    })
    void a_bound_belongs_to_the_class_that_the_document_says(String value, String classCode) {
        var byIndex = classify(group(Measure.INDEX_PERCENT), candidate(1, Cards.of(value, "100"), null, Facts.UNKNOWN));
        var byPoints = classify(group(Measure.POINTS), candidate(1, Cards.of(value, "1000"), null, Facts.UNKNOWN));

        assertThat(byIndex).isEqualTo(classCode);
        assertThat(byPoints).isEqualTo(classCode);
    }

    @Test
    void at_every_bound_a_hair_decides_and_nothing_is_rounded() {
        forAll(random -> {
            var bounds = random.ints(1 + random.nextInt(5), 1, 10_000)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            boolean boundBelongsAbove = random.nextBoolean();
            var group = group(bounds, boundBelongsAbove);
            int which = random.nextInt(bounds.size());
            var maximum = BigDecimal.valueOf(1 + random.nextInt(1_000), random.nextInt(3));
            // points/maximum × 100 is exactly the bound
            var at = BigDecimal.valueOf(bounds.get(which), 2).multiply(maximum).movePointLeft(2);
            var hair = BigDecimal.ONE.movePointLeft(40);
            assertThat(classAt(group, at.subtract(hair), maximum)).isEqualTo("C" + which);
            assertThat(classAt(group, at, maximum)).isEqualTo("C" + (boundBelongsAbove ? which + 1 : which));
            assertThat(classAt(group, at.add(hair), maximum)).isEqualTo("C" + (which + 1));
        });
    }

    @Test
    void a_value_that_the_document_gives_no_class_has_none_and_is_told_so() {
        var others = Regulations.group("""
                {'label':'Khác','measure':'POINTS','unclassifiedBelow':50,'conditions':[],'quotas':[],'bands':[
                  {'classCode':'A','title':'Tốt','from':80,'fromInclusive':true},
                  {'classCode':'B','title':'Khá','from':50,'fromInclusive':true,'to':70,'toInclusive':false}]}""");

        assertThat(reasons(others, "49.99", "100")).containsExactly(new ClassReason.BelowMark(new BigDecimal("50")));
        assertThat(reasons(others, "75", "100")).containsExactly(new ClassReason.NoBand());
        assertThat(reasons(group(Measure.INDEX_PERCENT), "0", "0")).containsExactly(new ClassReason.NoIndex());
        var extract = new CardTotal(Coverage.EXTRACT, BigDecimal.TEN, BigDecimal.TEN, List.of(), List.of(), List.of());
        var classified = Classification.classify(others, List.of(candidate(1, extract, 1, GOOD)))
                .getFirst();
        assertThat(classified.classCode()).isNull();
        assertThat(classified.reasons()).containsExactly(new ClassReason.Extract());
        assertThat(ClassificationExplanation.vietnamese().lines(classified))
                .containsExactly("Không xếp loại: bộ tiêu chí chỉ là bản trích");
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("all good", GOOD, "COMPLETED_EXCELLENT"),
                arguments("nothing known", Facts.UNKNOWN, "NOT_COMPLETED"),
                arguments("one task late", tasks(10, 10, 1), "COMPLETED"),
                arguments("two of ten late", tasks(10, 10, 2), "COMPLETED"),
                arguments("three of ten late", tasks(10, 10, 3), "NOT_COMPLETED"),
                arguments("one task open", tasks(10, 9, 1), "NOT_COMPLETED"),
                arguments("no tasks at all", tasks(0, 0, 0), "COMPLETED_EXCELLENT"),
                arguments("punctuality too low", indicator("95.4999"), "COMPLETED_WELL"),
                arguments("punctuality at the bound", indicator("95.5"), "COMPLETED_EXCELLENT"),
                arguments(
                        "disciplined",
                        new Facts(GOOD.tasks(), true, GOOD.indicators(), GOOD.confirmed()),
                        "NOT_COMPLETED"),
                arguments(
                        "discipline not known",
                        new Facts(GOOD.tasks(), null, GOOD.indicators(), GOOD.confirmed()),
                        "NOT_COMPLETED"),
                arguments(
                        "quality denied",
                        new Facts(GOOD.tasks(), false, GOOD.indicators(), Map.of("QUALITY_ASSURED", false)),
                        "COMPLETED"),
                arguments(
                        "quality not confirmed",
                        new Facts(GOOD.tasks(), false, GOOD.indicators(), Map.of()),
                        "COMPLETED"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("facts")
    void what_is_not_known_does_not_hold_and_the_lowest_fall_counts(String what, Facts facts, String classCode) {
        // 20 % of the units rated well can be excellent: ten of these stand by.
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(1, card("95", "8"), 1, facts));
        IntStream.rangeClosed(2, 11)
                .forEach(number -> candidates.add(candidate(number, card("75", "8"), number, GOOD)));
        var group = withoutCount(Regulations.ofDistricts());

        var classified = Classification.classify(group, candidates).getFirst();

        assertThat(classified.classCode()).as(what).isEqualTo(classCode);
        assertThat(ClassificationExplanation.vietnamese().lines(classified)).isNotEmpty();
        assertThat(ClassificationExplanation.english().lines(classified))
                .hasSameSizeAs(ClassificationExplanation.vietnamese().lines(classified));
    }

    @ParameterizedTest
    @CsvSource({"8, COMPLETED_EXCELLENT", "7.99, COMPLETED_WELL"})
    void a_criterion_must_reach_its_share(String points, String classCode) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(1, card("95", points), 1, GOOD));
        IntStream.rangeClosed(2, 11)
                .forEach(number -> candidates.add(candidate(number, card("75", "8"), number, GOOD)));

        assertThat(Classification.classify(withoutCount(Regulations.ofDistricts()), candidates)
                        .getFirst()
                        .classCode())
                .isEqualTo(classCode);
    }

    @Test
    void every_refused_class_is_explained() {
        var candidates = List.of(candidate(1, card("95", "7.5"), 1, tasks(10, 10, 3)));

        var classified =
                Classification.classify(Regulations.ofDistricts(), candidates).getFirst();

        assertThat(ClassificationExplanation.vietnamese().lines(classified))
                .containsExactly(
                        "Chỉ số 95 / 100 × 100 = 95% thuộc mức “Hoàn thành xuất sắc nhiệm vụ” (90 ≤ x)",
                        "Không được xếp mức “Hoàn thành xuất sắc nhiệm vụ”, xếp xuống mức “Hoàn thành nhiệm vụ”:",
                        "  Chưa đạt điều kiện: hoàn thành 100% nhiệm vụ được giao đúng hạn; thực tế: hoàn thành 10/10 nhiệm vụ, 3 nhiệm vụ quá hạn",
                        "  Chưa đạt điều kiện: tiêu chí I.C đạt từ 80% điểm tối đa áp dụng trở lên; thực tế: đạt 7,5/10 điểm",
                        "Không được xếp mức “Hoàn thành nhiệm vụ”, xếp xuống mức “Không hoàn thành nhiệm vụ”:",
                        "  Chưa đạt điều kiện: nhiệm vụ quá hạn không quá 20%; thực tế: hoàn thành 10/10 nhiệm vụ, 3 nhiệm vụ quá hạn");
        assertThat(ClassificationExplanation.english().lines(classified)).hasSize(6);
    }

    private static CardTotal card(String points, String criterion) {
        return Cards.of(points, "100", Cards.node("I.C", criterion, "10"));
    }

    /** Without the quota on the second class, so that the first one is seen alone. */
    private static ClassGroup withoutCount(ClassGroup group) {
        return new ClassGroup(
                group.unitGroupId(),
                group.label(),
                group.measure(),
                group.bands(),
                group.unclassifiedBelow(),
                group.conditions(),
                group.quotas().subList(0, 1));
    }

    private static ClassGroup group(Measure measure) {
        return Regulations.group(FIVE_CLASSES.formatted(measure));
    }

    /** Classes C0, C1, … from the lowest up, at bounds in hundredths of a percent. */
    private static ClassGroup group(List<Integer> bounds, boolean boundBelongsAbove) {
        var bands = new ArrayList<ClassBand>();
        for (int i = bounds.size(); i >= 0; i--) {
            bands.add(new ClassBand(
                    "C" + i,
                    "C" + i,
                    i == 0 ? null : BigDecimal.valueOf(bounds.get(i - 1), 2),
                    boundBelongsAbove,
                    i == bounds.size() ? null : BigDecimal.valueOf(bounds.get(i), 2),
                    !boundBelongsAbove));
        }
        return new ClassGroup(null, "", Measure.INDEX_PERCENT, bands, null, List.of(), List.of());
    }

    private static String classAt(ClassGroup group, BigDecimal points, BigDecimal maximum) {
        return classify(group, candidate(1, Cards.of(points, maximum), 1, GOOD));
    }

    private static String classify(ClassGroup group, Candidate candidate) {
        return Classification.classify(group, List.of(candidate)).getFirst().classCode();
    }

    private static List<ClassReason> reasons(ClassGroup group, String points, String maximum) {
        return Classification.classify(group, List.of(candidate(1, Cards.of(points, maximum), 1, GOOD)))
                .getFirst()
                .reasons();
    }

    private static Facts tasks(long assigned, long done, long late) {
        return new Facts(
                new Facts.Tasks(assigned, done, late), GOOD.disciplined(), GOOD.indicators(), GOOD.confirmed());
    }

    private static Facts indicator(String value) {
        return new Facts(GOOD.tasks(), false, Map.of("TASK_PUNCTUALITY", new BigDecimal(value)), GOOD.confirmed());
    }

    private static Candidate candidate(int number, CardTotal card, Integer rank, Facts facts) {
        return new Candidate(UUID.fromString("0190e1a0-0000-7000-8000-%012d".formatted(number)), card, rank, facts);
    }
}
