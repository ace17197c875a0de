package vn.chiso.scoring.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.regulation.Regulations;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Cards;

/** Quotas come last: they leave a class to the best ranked, hold afterwards, and never part those who share a rank. */
class QuotaTest {

    /** Nothing bars the unit. */
    private static final Facts GOOD = new Facts(
            new Facts.Tasks(10, 10, 0),
            false,
            Map.of("TASK_PUNCTUALITY", new BigDecimal("100")),
            Map.of("QUALITY_ASSURED", true));

    private static final String TWO_CLASSES = """
            {'label':'Khối','measure':'INDEX_PERCENT','conditions':[%s],'quotas':[%s],'bands':[
              {'classCode':'A','title':'Xuất sắc','from':90,'fromInclusive':true},
              {'classCode':'B','title':'Tốt','from':70,'fromInclusive':true,'to':90,'toInclusive':false},
              {'classCode':'C','title':'Hoàn thành','to':70,'toInclusive':false}]}""";

    @ParameterizedTest(name = "{0} of {1} in A and {2} in B: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // of all units
                "'maxPercent':20,'rounding':'DOWN'    | 4 | 6  | 2",
                "'maxPercent':20,'rounding':'UP'      | 4 | 7  | 3",
                "'maxPercent':20,'rounding':'HALF_UP' | 4 | 8  | 2",
                "'maxPercent':20,'rounding':'HALF_UP' | 4 | 9  | 3",
                "'maxPercent':100,'rounding':'DOWN'   | 4 | 0  | 4",
                // of those rated B, those who fall there included
                "'maxPercent':20,'ofClass':'B','rounding':'DOWN' | 10 | 0  | 1",
                "'maxPercent':20,'ofClass':'B','rounding':'DOWN' | 3  | 10 | 2",
                "'maxPercent':20,'ofClass':'B','rounding':'DOWN' | 2  | 10 | 2",
                "'maxPercent':20,'ofClass':'B','rounding':'DOWN' | 1  | 4  | 0",
                "'maxCount':3 | 5 | 1 | 3",
                "'maxCount':9 | 5 | 1 | 5"
            })
    void a_quota_leaves_a_class_to_the_best_ranked(String quota, int excellent, int well, int stay) {
        var group = Regulations.group(TWO_CLASSES.formatted("", "{'classCode':'A'," + quota + "}"));
        var candidates = IntStream.rangeClosed(1, excellent + well)
                .mapToObj(number ->
                        candidate(number, Cards.of(number <= excellent ? "95" : "80", "100"), number, Facts.UNKNOWN))
                .toList();

        var classes = Classification.classify(group, candidates).stream()
                .map(Classified::classCode)
                .toList();

        assertThat(classes.subList(0, stay)).allMatch("A"::equals);
        assertThat(classes.subList(stay, classes.size())).allMatch("B"::equals);
    }

    @Test
    void who_shares_a_rank_stays_or_falls_together() {
        var group =
                Regulations.group(TWO_CLASSES.formatted("", "{'classCode':'A','maxCount':2,'legalBasis':'Điều 9'}"));

        var classified = Classification.classify(
                group,
                List.of(
                        candidate(1, Cards.of("99", "100"), 1, GOOD),
                        candidate(2, Cards.of("95", "100"), 2, GOOD),
                        candidate(3, Cards.of("95", "100"), 2, GOOD)));

        assertThat(classified).extracting(Classified::classCode).containsExactly("A", "B", "B");
        assertThat(ClassificationExplanation.vietnamese().lines(classified.getLast()))
                .last()
                .isEqualTo(
                        "Không được xếp mức “Xuất sắc”: không quá 2 đơn vị, đơn vị xếp thứ 2; xếp xuống mức “Tốt” (Điều 9)");
    }

    @Test
    void who_falls_by_quota_meets_the_conditions_of_the_lower_class_too() {
        var group = Regulations.group(TWO_CLASSES.formatted(
                "{'classes':['B'],'requires':{'kind':'NO_DISCIPLINE'},'fallsTo':'C'}",
                "{'classCode':'A','maxCount':1}"));

        var classified = Classification.classify(
                group,
                List.of(
                        candidate(1, Cards.of("99", "100"), 1, Facts.UNKNOWN),
                        candidate(2, Cards.of("95", "100"), 2, Facts.UNKNOWN),
                        candidate(3, Cards.of("95", "100"), null, GOOD)));

        assertThat(classified).extracting(Classified::classCode).containsExactly("A", "C", "B");
        assertThat(classified.get(1).reasons())
                .hasExactlyElementsOfTypes(
                        ClassReason.IndexInBand.class, ClassReason.OverQuota.class, ClassReason.Barred.class);
    }

    @Test
    void the_order_of_the_units_decides_no_class_and_no_quota_is_exceeded() {
        forAll(random -> {
            var group = Regulations.ofDistricts();
            var candidates = candidates(random);
            var classified = Classification.classify(group, candidates);
            Collections.shuffle(candidates, random);
            assertThat(Classification.classify(group, candidates)).containsExactlyInAnyOrderElementsOf(classified);
            var well = count(classified, "COMPLETED_WELL");
            // COMPLETED_WELL has a quota of its own, which comes after; before it the base was at least as large.
            assertThat(well).isLessThanOrEqualTo(5);
            classified.forEach(each -> assertThat(each.reasons()).isNotEmpty());
        });
    }

    private static long count(List<Classified> classified, String classCode) {
        return classified.stream()
                .filter(each -> classCode.equals(each.classCode()))
                .count();
    }

    private static List<Candidate> candidates(Random random) {
        return new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(20))
                .mapToObj(number -> candidate(
                        number,
                        card(Integer.toString(random.nextInt(101)), "9"),
                        random.nextInt(5) == 0 ? null : 1 + random.nextInt(8),
                        random.nextInt(4) == 0 ? tasks(10, 10, random.nextInt(4)) : GOOD))
                .toList());
    }

    private static CardTotal card(String points, String criterion) {
        return Cards.of(points, "100", Cards.node("I.C", criterion, "10"));
    }

    private static Facts tasks(long assigned, long done, long late) {
        return new Facts(
                new Facts.Tasks(assigned, done, late), GOOD.disciplined(), GOOD.indicators(), GOOD.confirmed());
    }

    private static Candidate candidate(int number, CardTotal card, Integer rank, Facts facts) {
        return new Candidate(UUID.fromString("0190e1a0-0000-7000-8000-%012d".formatted(number)), card, rank, facts);
    }
}
