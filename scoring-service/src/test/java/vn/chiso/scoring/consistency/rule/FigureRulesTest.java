package vn.chiso.scoring.consistency.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of cases for every rule about numbers; where the last column is empty, nothing is found. */
class FigureRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',points:{asWritten:'0,5'}}]     |",
                "criteria:[{code:'1',points:{asWritten:'1.234,5'}}] | /criteria/0/points/asWritten 1.234,5 → null",
                "criteria:[{code:'1',points:{asWritten:'1.234'}}]   | /criteria/0/points/asWritten 1.234 → null",
                "criteria:[{code:'1',points:{asWritten:'đạt'}}]     | /criteria/0/points/asWritten đạt → null",
                "criteria:[{code:'1',points:{asWritten:'47%'}}]     | /criteria/0/points/asWritten 47% → null",
                "results:[{kind:'TOTAL',percent:{asWritten:'47%'}}] |",
                "results:[{kind:'TOTAL',rank:{asWritten:'thứ 4'}}]  | /results/0/rank/asWritten thứ 4 → null",
            })
    void a_figure_is_readable_in_one_way(String document, String findings) {
        Documents.check(RuleId.FIGURE_UNREADABLE, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',points:{value:0.5,asWritten:'0,50'}}]   |",
                "criteria:[{code:'1',points:{value:0.5,asWritten:'0,05'}}]   | /criteria/0/points/asWritten 0.05 → 0.5",
                "criteria:[{code:'1',deducted:{value:3.5,asWritten:'-3,5'}}] |",
                "criteria:[{code:'1',deducted:{value:3.5,asWritten:'-3'}}]   | /criteria/0/deducted/asWritten -3 → 3.5",
                "criteria:[{code:'1',points:{value:-1,asWritten:'1'}}]       | /criteria/0/points/asWritten 1 → -1",
                "results:[{kind:'SELF',maxPoints:{value:100},points:{asWritten:'90,9/100'}}] |",
                "results:[{kind:'SELF',maxPoints:{value:10},points:{asWritten:'9,9/100'}}]   | /results/0/points/asWritten 100 → 10",
                "results:[{kind:'TOTAL',rank:{asWritten:'04/11'},rankedUnits:11}] |",
                "results:[{kind:'TOTAL',rank:{asWritten:'04/11'},rankedUnits:12}] | /results/0/rank/asWritten 11 → 12",
            })
    void a_number_given_twice_is_one_number(String document, String findings) {
        Documents.check(RuleId.FIGURE_DIFFERS, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',points:{asWritten:'1,5'}},{code:'2',points:{asWritten:'2'}}]    |",
                "criteria:[{code:'1',points:{asWritten:'1,5'}},{code:'2',points:{asWritten:'1.234'}}] |",
                "criteria:[{code:'1',points:{asWritten:'1,5'}},{code:'2',points:{asWritten:'2.5'}}]  | /criteria/1/points/asWritten 2.5 → ,",
                "criteria:[{code:'1',points:{asWritten:'1,5'}}],results:[{kind:'TOTAL',percent:{asWritten:'9.4%'}},{kind:'SELF',points:{asWritten:'9.5'}}] | /criteria/0/points/asWritten 1,5 → .",
            })
    void one_decimal_mark_serves_a_document(String document, String findings) {
        Documents.check(RuleId.DECIMAL_MARK_MIXED, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',maxPoints:{value:2},points:{value:1.5},deducted:{value:0.5}}]   |",
                "criteria:[{code:'1',maxPoints:{value:2},points:{value:1.5},deducted:{value:-0.50}}] |",
                "criteria:[{code:'1',maxPoints:{value:2},points:{value:1.5},deducted:{value:0.6}}]   | /criteria/0/deducted 0.6 → 0.5",
                "criteria:[{code:'1',points:{value:1.5},deducted:{value:0.6}}]                       |",
                "sections:[{code:'1',maxPoints:{value:13},points:{asWritten:'6,9'},deducted:{value:6}}] | /sections/0/deducted 6 → 6.1",
                "results:[{kind:'TOTAL',points:{asWritten:'81,9/100'},deducted:{asWritten:'18,0'}}]  | /results/0/deducted 18 → 18.1",
            })
    void a_row_subtracts(String document, String findings) {
        Documents.check(RuleId.ROW_ARITHMETIC, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',maxPoints:{value:2},points:{value:2.0}}]  |",
                "criteria:[{code:'1',maxPoints:{value:2},points:{value:2.01}}] | /criteria/0/points 2.01 → 2",
                "results:[{kind:'TOTAL',points:{asWritten:'101/100'}}]         | /results/0/points 101 → 100",
            })
    void points_stay_within_their_maximum(String document, String findings) {
        Documents.check(RuleId.POINTS_ABOVE_MAX, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sections:[{code:'6',deducted:{value:3}}],criteria:[{code:'7.1',section:'6',deducted:{value:1}},{code:'7.2',section:'6',deducted:{value:2}}] |",
                "sections:[{code:'6',deducted:{value:3.1}}],criteria:[{code:'7.1',section:'6',deducted:{value:1}},{code:'7.2',section:'6',deducted:{value:2}}] | /sections/0/deducted 3.1 → 3",
                // One loss is not known: nothing can be said.
                "sections:[{code:'6',deducted:{value:3}}],criteria:[{code:'7.1',section:'6',deducted:{value:1}},{code:'7.2',section:'6',points:{value:0}}] |",
                // A section without criteria is not itemised.
                "sections:[{code:'6',deducted:{value:3}}] |",
                // A child does not count beside its parent.
                "sections:[{code:'6',deducted:{value:2}}],criteria:[{code:'7.1',section:'6',deducted:{value:2}},{code:'7.1.1',section:'6',deducted:{value:2}}] |",
                "coverage:'FULL',criteria:[{code:'7',maxPoints:{value:5}},{code:'7.1',maxPoints:{value:2}},{code:'7.2',maxPoints:{value:2}}] | /criteria/0/maxPoints 5 → 4",
                "coverage:'FULL',criteria:[{code:'7',points:{value:4}},{code:'7.1',points:{value:2}},{code:'7.2',points:{value:2}}] |",
                "criteria:[{code:'7',maxPoints:{value:5}},{code:'7.1',maxPoints:{value:2}}] |",
            })
    void parts_make_up_the_whole(String document, String findings) {
        Documents.check(RuleId.CHILD_SUM, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sections:[{code:'1',maxPoints:{value:86},points:{value:70}}],results:[{kind:'APPRAISED',points:{asWritten:'81,9/100'}}]    | /sections 86 → 100",
                "sections:[{code:'1',maxPoints:{value:100},points:{value:81.9}}],results:[{kind:'APPRAISED',points:{asWritten:'81,9/100'}}] |",
                "sections:[{code:'1',maxPoints:{value:100},points:{value:81}}],results:[{kind:'APPRAISED',points:{asWritten:'81,9/100'}}]   | /results/0/points 81.9 → 81",
                "sections:[{code:'1',maxPoints:{value:100},points:{value:81}}],results:[{kind:'SELF',points:{asWritten:'90,9/100'}}]        |",
                "sections:[{code:'1',maxPoints:{value:86}},{code:'2'}],results:[{kind:'TOTAL',maxPoints:{value:100}}]                        |",
            })
    void sections_make_up_the_total(String document, String findings) {
        Documents.check(RuleId.SECTION_TOTAL, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',deducted:{value:1}},{code:'2',deducted:{value:-2.75}}],results:[{kind:'TOTAL',deducted:{asWritten:'-3,75'}}] |",
                "criteria:[{code:'1',deducted:{value:1}},{code:'2',deducted:{value:-2.75}}],results:[{kind:'TOTAL',deducted:{asWritten:'-3,57'}}] | /results/0/deducted 3.57 → 3.75",
                "criteria:[{code:'1',deducted:{value:1}}],results:[{kind:'COMPONENT',deducted:{value:2}}] |",
                "criteria:[{code:'1',points:{value:1}}],results:[{kind:'TOTAL',deducted:{value:2}}] |",
                "criteria:[{code:'1',deducted:{value:1}}],results:[{kind:'TOTAL',programme:'OTHER',deducted:{value:2}}] |",
                "sections:[{code:'1',deducted:{value:2}}],criteria:[{code:'1.1',deducted:{value:1}}],results:[{kind:'TOTAL',deducted:{value:2}}] |",
            })
    void losses_make_up_their_total(String document, String findings) {
        Documents.check(RuleId.DEDUCTION_TOTAL, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "results:[{kind:'TOTAL',percent:{value:82.13}},{kind:'COMPONENT',points:{value:51.15}},{kind:'COMPONENT',points:{asWritten:'6,71/10'}},{kind:'COMPONENT',points:{asWritten:'23,27/30'}}] | /results/0/percent 82.13 → 81.13",
                "results:[{kind:'TOTAL',percent:{value:82.13}},{kind:'COMPONENT',points:{value:52.15}},{kind:'COMPONENT',points:{asWritten:'6,71/10'}},{kind:'COMPONENT',points:{asWritten:'23,27/30'}}] |",
                "results:[{kind:'TOTAL',points:{value:3}},{kind:'COMPONENT',points:{value:1}},{kind:'COMPONENT',points:{value:1}}] | /results/0/points 3 → 2",
                "results:[{kind:'TOTAL',percent:{value:66.67}},{kind:'COMPONENT',points:{asWritten:'1/2'}},{kind:'COMPONENT',points:{asWritten:'1/1'}}] |",
                "results:[{kind:'TOTAL',percent:{value:94.74}}] |",
                "results:[{kind:'TOTAL',points:{value:3}},{kind:'COMPONENT',points:{value:1}},{kind:'COMPONENT'}] |",
                "results:[{kind:'TOTAL',points:{value:3}},{kind:'COMPONENT',programme:'OTHER',points:{value:1}}] |",
                "results:[{kind:'TOTAL'},{kind:'COMPONENT',points:{value:1}}] |",
            })
    void components_make_up_the_total(String document, String findings) {
        Documents.check(RuleId.COMPONENT_SUM, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The fourteen lines of the appendix that give what was measured.
                "4    | 0.5   | {kind:'MET',numerator:1,denominator:3},{kind:'MISSED',numerator:2,denominator:3}               | 1.33",
                "5    | 0     | {kind:'MISSED',numerator:3,denominator:3}                                                      |",
                "50   | 47.37 | {kind:'PERCENT',value:94.74}                                                                   |",
                "5    | 4.99  | {kind:'MET',numerator:30982,denominator:31017}                                                |",
                "3    | 1.88  | {kind:'MET',numerator:2,denominator:8},{kind:'POINTS',value:1.5,denominator:1.5}               |",
                "3    | 1.87  | {kind:'MET',numerator:2,denominator:8},{kind:'POINTS',value:1.5,denominator:1.5}               | 1.88",
                "5.00 | 4.21  | {kind:'PERCENT',value:84.2}                                                                    |",
                "4.00 | 2.21  | {kind:'PERCENT',value:55.25}                                                                   |",
                "2.00 | 1.14  | {kind:'PERCENT',value:57}                                                                      |",
                "4    | 2.95  | {kind:'PERCENT',value:73.75}                                                                   |",
                // Printed finer than usual, it is derived as fine.
                "1    | 0.333 | {kind:'MET',numerator:1,denominator:3}                                                         |",
                "1    | 0.334 | {kind:'MET',numerator:1,denominator:3}                                                         | 0.333",
                // More than all is all; what is incomplete says nothing.
                "2    | 2     | {kind:'PERCENT',value:120}                                                                     |",
                "2    | 1     | {kind:'MET',numerator:1}                                                                       |",
                "2    | 1     | {kind:'POINTS',value:1}                                                                        |",
                "2    | 1     | {kind:'POINTS',value:1.5,denominator:2}                                                        | 1.5",
            })
    void points_follow_from_what_was_measured(String most, String points, String inputs, String expected) {
        Documents.check(
                RuleId.SCORE_NOT_DERIVABLE,
                "criteria:[{code:'V.3',maxPoints:{value:%s},points:{value:%s},inputs:[%s]}]"
                        .formatted(most, points, inputs),
                expected == null ? null : "/criteria/0/points %s → %s".formatted(points, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1',points:{value:0}}]                        | /criteria/0/maxPoints 0 → null",
                "criteria:[{code:'1',points:{value:0},maxPoints:{value:1}}]    |",
                "criteria:[{code:'1',points:{value:0},deducted:{value:0.04}}]  |",
                "criteria:[{code:'1',points:{asWritten:'0/1'}}]                |",
                "criteria:[{code:'1',deducted:{value:0.04}}]                   |",
            })
    void what_was_lost_is_known(String document, String findings) {
        Documents.check(RuleId.MISSING_MAX, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "results:[{kind:'TOTAL',rank:{value:11},rankedUnits:11}]  |",
                "results:[{kind:'TOTAL',rank:{value:12},rankedUnits:11}]  | /results/0/rank 12 → 11",
                "results:[{kind:'TOTAL',rank:{asWritten:'12/11'}}]        | /results/0/rank 12 → 11",
                "results:[{kind:'TOTAL',rank:{asWritten:'12'}}]           |",
            })
    void a_rank_lies_among_the_ranked(String document, String findings) {
        Documents.check(RuleId.RANK_BEYOND_RANKED_UNITS, document, findings);
    }
}
