package vn.chiso.scoring.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The acceptance of the rules: what is wrong in the five real documents is found, each at its place, and nothing else. */
class FiveDocumentsTest {

    /** Those of the table that are about results; the others are about tasks and deadlines. */
    private static final Set<RuleId> ABOUT_RESULTS = EnumSet.of(
            RuleId.SCORE_NOT_DERIVABLE,
            RuleId.NO_LEAD_UNIT,
            RuleId.DECIMAL_MARK_MIXED,
            RuleId.DOCUMENT_META_MISSING,
            RuleId.CHILD_SUM,
            RuleId.SECTION_TOTAL,
            RuleId.CODE_SHIFT,
            RuleId.YEAR_MISMATCH,
            RuleId.UNIT_NAME,
            RuleId.COMPONENT_SUM,
            RuleId.DATE_INVALID,
            RuleId.PARENT_AND_CHILD,
            RuleId.MISSING_MAX,
            RuleId.NA_REVIEW);

    /**
     * The table names the head of one document only, because it has no other head. Three more lack number and day as well
     * (domain.md §10, items 9, 20 and 31): a rule that did not find them would be wrong.
     */
    private static final List<String> HEADS_BESIDE_THE_TABLE = List.of(
            "vinh-linh-2023-notice-tasks | DOCUMENT_META_MISSING | header |  | number and day",
            "dong-mo-2024-remediation-plan | DOCUMENT_META_MISSING | header |  | number and day",
            "tuy-phuoc-2024-plan | DOCUMENT_META_MISSING | header |  | number and day");

    @Test
    void the_rules_find_what_the_table_says_and_nothing_else() {
        var expected = FiveDocuments.rows("expected-findings").stream()
                .filter(row -> isAboutResults(row.getField("rule")))
                .map(FiveDocumentsTest::expected)
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(expected).hasSize(14);
        expected.addAll(HEADS_BESIDE_THE_TABLE);

        var found = FiveDocuments.NAMES.stream()
                .flatMap(FiveDocumentsTest::inTheWordsOfTheTable)
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "vinh-linh-2024-remediation-plan | SCORE_NOT_DERIVABLE   | /criteria/7/points           | 0.5  | 1.33",
                "vinh-linh-2024-remediation-plan | NO_LEAD_UNIT          | /criteria/3/units            | 3    | 1",
                "vinh-linh-2024-remediation-plan | DECIMAL_MARK_MIXED    | /criteria/5/points/asWritten | 47.37 | ','",
                "vinh-linh-2024-remediation-plan | DOCUMENT_META_MISSING | /header                      | -    | number, day",
                "dong-mo-2024-remediation-plan   | CHILD_SUM             | /sections/5/deducted         | 6.1  | 6",
                "dong-mo-2024-remediation-plan   | SECTION_TOTAL         | /sections                    | 86   | 100",
                "dong-mo-2024-remediation-plan   | CODE_SHIFT            | /sections/3/code             | 4, 5, 6 | 5, 6, 7",
                "dong-mo-2024-remediation-plan   | YEAR_MISMATCH         | /facts/4/resultYear          | 2022 | 2023",
                "dong-mo-2024-remediation-plan   | UNIT_NAME  | /facts/7/unitName | thị trấn Đồng Mỹ | thị trấn Đồng Mỏ",
                "tuy-phuoc-2024-plan             | COMPONENT_SUM         | /results/0/percent           | 82.13 | 81.13",
                "tuy-phuoc-2024-plan             | DATE_INVALID  | /facts/4/dateAsWritten | 14/11/20233 | 14/11/2023",
                "son-tay-2023-deductions         | PARENT_AND_CHILD      | /criteria/7/code  | '6.3.2.2, 6.3.2.3' | -",
                "son-tay-2023-deductions         | NA_REVIEW             | /criteria/11/points          | 0    | -",
            })
    void each_is_found_once_at_its_place(String document, RuleId rule, String pointer, String found, String expected) {
        assertThat(findings(document, rule))
                .singleElement()
                .satisfies(finding -> assertThat(List.of(finding.pointer(), String.valueOf(finding.found())))
                        .containsExactly(pointer, String.valueOf(found)))
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo(expected));
    }

    @Test
    void the_eight_codes_without_a_maximum_are_found_one_by_one() {
        assertThat(findings("son-tay-2023-deductions", RuleId.MISSING_MAX))
                .extracting(Finding::subject)
                .containsExactly("3.1.1.2", "5.4.3", "6.3.1", "6.3.2", "6.3.2.2", "6.3.2.3", "7.1.2.2", "7.3.2.1");
    }

    @Test
    void what_may_have_one_cause_is_told() {
        assertThat(FiveDocuments.NAMES.stream()
                        .flatMap(document -> findings(document, RuleId.SHARED_ROOT_CAUSE).stream())
                        .map(Finding::subject))
                .containsExactly("3.4.1, 7.2", "3.4.1, 3.4.2", "6.3.1, 6.3.2, 6.3.2.2, 6.3.2.3");
    }

    static final List<String> documents = FiveDocuments.NAMES;

    /** Among them: rows, totals, ranks, codes. The documents keep the rules that the table does not name. */
    @ParameterizedTest
    @FieldSource("documents")
    void no_other_rule_finds_anything(String document) {
        assertThat(ConsistencyRules.check(FiveDocuments.read(document)))
                .filteredOn(finding -> !ABOUT_RESULTS.contains(finding.rule()))
                .filteredOn(finding -> finding.rule() != RuleId.SHARED_ROOT_CAUSE)
                .isEmpty();
    }

    private static List<Finding> findings(String document, RuleId rule) {
        return ConsistencyRules.check(FiveDocuments.read(document)).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private static boolean isAboutResults(String rule) {
        return ABOUT_RESULTS.stream().anyMatch(each -> each.name().equals(rule));
    }

    private static String expected(NamedCsvRecord row) {
        return line(
                FiveDocuments.documentOf(row.getField("document")),
                row.getField("rule"),
                row.getField("place"),
                plain(row.getField("value_found")),
                plain(row.getField("value_expected")));
    }

    private static Stream<String> inTheWordsOfTheTable(String document) {
        var found = ConsistencyRules.check(FiveDocuments.read(document)).stream()
                .filter(finding -> ABOUT_RESULTS.contains(finding.rule()))
                .toList();
        var withoutMaximum = found.stream()
                .filter(finding ->
                        finding.rule() == RuleId.MISSING_MAX && finding.found().equals("0"))
                .count();
        var grouped = withoutMaximum == 0
                ? Stream.<String>empty()
                : Stream.of(line(document, "MISSING_MAX", withoutMaximum + " codes with 0 points", "", "maximum"));
        return Stream.concat(
                grouped,
                found.stream()
                        .filter(finding -> finding.rule() != RuleId.MISSING_MAX)
                        .map(finding -> inTheWordsOfTheTable(document, finding)));
    }

    /** The table is written for people; a finding has the same place and values as codes and pointers. */
    private static String inTheWordsOfTheTable(String document, Finding finding) {
        var rule = finding.rule().name();
        var place = finding.subject();
        var found = finding.found() == null ? "" : finding.found();
        var expected = finding.expected() == null ? "" : finding.expected();
        return switch (finding.rule()) {
            case NO_LEAD_UNIT -> line(document, rule, place, found + " units", expected + " lead");
            case DECIMAL_MARK_MIXED -> line(document, rule, "as-written columns", "both , and .", "one mark");
            case DOCUMENT_META_MISSING -> line(document, rule, place, found, expected.replace(", ", " and "));
            case CHILD_SUM -> line(document, rule, "chapter " + place, found, expected);
            case SECTION_TOTAL -> line(document, rule, "sum of maxima", found, expected);
            case CODE_SHIFT ->
                line(document, rule, place.replaceAll("(.*?),.*, (.*)", "chapters $1 to $2"), found, expected);
            case UNIT_NAME ->
                line(document, rule, place, found.replace("thị trấn ", ""), expected.replace("thị trấn ", ""));
            case PARENT_AND_CHILD ->
                line(document, rule, place + " with " + found.replace(", ", " and "), "", expected);
            case NA_REVIEW -> line(document, rule, place, found, "not applicable?");
            default -> line(document, rule, place, found, expected);
        };
    }

    private static String line(String document, String rule, String place, String found, String expected) {
        return String.join(" | ", document, rule, place, found, expected);
    }

    /** 6.0 and 6 are one number. */
    private static String plain(String value) {
        return value.matches("\\d+\\.\\d+") ? Finding.plain(new BigDecimal(value)) : value;
    }
}
