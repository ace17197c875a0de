package vn.chiso.scoring.total;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Documents.amount;
import static vn.chiso.scoring.Documents.rows;
import static vn.chiso.scoring.Documents.sum;
import static vn.chiso.scoring.total.Cards.inner;
import static vn.chiso.scoring.total.Cards.leaf;
import static vn.chiso.scoring.total.Cards.points;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;

/** Every sum of the documents that can be recomputed, those included that the documents themselves get wrong (domain §9). */
class DocumentTotalsTest {

    private static final List<NamedCsvRecord> VINH_LINH = rows("vinh-linh-2023-deductions");
    private static final List<NamedCsvRecord> DONG_MO = rows("dong-mo-2023-sections");
    private static final List<NamedCsvRecord> DONG_MO_ITEMS = rows("dong-mo-2023-deductions");

    @Test
    void vinh_linh_adds_up_by_row_and_in_total() {
        assertThat(VINH_LINH)
                .hasSize(14)
                .allSatisfy(row -> assertThat(amount(row, "max_points").subtract(amount(row, "appraised_points")))
                        .as(row.getField("criterion_code"))
                        .isEqualByComparingTo(amount(row, "deducted_points")));
        var card = vinhLinh();
        assertThat(card.applicableMaximum()).isEqualByComparingTo("97.00");
        assertThat(card.points()).isEqualByComparingTo("69.25");
        assertThat(card.deducted())
                .isEqualByComparingTo("27.75")
                .isEqualByComparingTo(sum(VINH_LINH, "deducted_points"));
        assertThat(card.index()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"I, 15.50", "II, 2.63", "IV, 0.50", "V, 4.63", "VI, 4.49"})
    void vinh_linh_adds_up_by_section(String section, String deducted) {
        var node = vinhLinh().byCode().get(section);

        assertThat(node.applicableMaximum().subtract(node.points())).isEqualByComparingTo(deducted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phòng Tài chính - Kế hoạch | 12.50",
                "Công an huyện | 5.00",
                "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn | 1.00",
                "Phòng Nội vụ | 3.75",
                "Văn phòng HĐND và UBND huyện | 3.71",
                "Phòng Văn hóa và Thông tin | 0.79",
                "Thanh tra huyện | 0.50",
                "Phòng Tài nguyên và Môi trường | 0.50"
            })
    void vinh_linh_adds_up_by_unit(String units, String deducted) {
        var byUnit = VINH_LINH.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("responsible_units"),
                        LinkedHashMap::new,
                        Collectors.reducing(BigDecimal.ZERO, row -> amount(row, "deducted_points"), BigDecimal::add)));

        assertThat(byUnit).hasSize(8);
        assertThat(byUnit.get(units)).isEqualByComparingTo(deducted);
    }

    @Test
    void the_late_dossiers_of_vinh_linh_are_the_difference_of_its_counts() {
        var row = rows("vinh-linh-2023-inputs").stream()
                .filter(each -> each.getField("criterion_code").equals("V.5"))
                .findFirst()
                .orElseThrow();

        assertThat(amount(row, "denominator").subtract(amount(row, "numerator")))
                .isEqualByComparingTo("35");
    }

    @Test
    void dong_mo_has_81_9_of_100_with_14_points_in_sections_that_are_not_listed() {
        List<SetNode> nodes = new ArrayList<>();
        Map<String, Scored> lines = new HashMap<>();
        DONG_MO.forEach(row -> {
            var code = row.getField("section_code_in_document");
            nodes.add(leaf(code, null, row.getField("max_points")));
            lines.put(code, points(row.getField("appraised_points")));
        });
        var listed = Totals.of(Coverage.EXTRACT, nodes, lines);
        assertThat(listed.applicableMaximum()).isEqualByComparingTo("86");
        assertThat(listed.points()).isEqualByComparingTo("67.9");
        assertThat(listed.deducted()).isEqualByComparingTo("18.1");

        nodes.add(leaf("not listed", null, "14"));
        lines.put("not listed", points("14"));
        var whole = Totals.of(Coverage.FULL, nodes, lines);
        assertThat(whole.index()).hasValueSatisfying(index -> {
            assertThat(index.shownPercent()).isEqualByComparingTo("81.9");
            assertThat(index).isEqualByComparingTo(new Index(published("appraised"), new BigDecimal("100")));
        });
        assertThat(published("self").subtract(whole.points())).isEqualByComparingTo("9.0");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 3", "2, 1, 1", "3, 3, 3", "4, 2, 2", "5, 3, 3", "6, 6.1, 6"})
    void one_tenth_of_dong_mo_stands_in_no_item(String chapter, String deducted, String explained) {
        var section = DONG_MO.stream()
                .filter(row -> row.getField("section_code_in_document").equals(chapter))
                .findFirst()
                .orElseThrow();
        var items = DONG_MO_ITEMS.stream()
                .filter(row -> row.getField("chapter_in_document").equals(chapter))
                .toList();

        assertThat(amount(section, "max_points").subtract(amount(section, "appraised_points")))
                .isEqualByComparingTo(deducted)
                .isEqualByComparingTo(amount(section, "deducted_points"));
        assertThat(sum(items, "deducted_points"))
                .isEqualByComparingTo(explained)
                .isEqualByComparingTo(amount(section, "listed_deductions"));
        assertThat(items)
                .allSatisfy(row -> assertThat(amount(row, "max_points").subtract(amount(row, "appraised_points")))
                        .isEqualByComparingTo(amount(row, "deducted_points")));
    }

    @Test
    void the_items_of_dong_mo_explain_18_0_of_18_1() {
        var hidden = sum(DONG_MO, "deducted_points").subtract(sum(DONG_MO_ITEMS, "deducted_points"));

        assertThat(sum(DONG_MO_ITEMS, "deducted_points")).isEqualByComparingTo("18.0");
        assertThat(hidden).isEqualByComparingTo("0.1");
    }

    @Test
    void the_components_of_tuy_phuoc_come_to_81_13_where_82_13_is_published() {
        var card = tuyPhuoc("51.15");

        assertThat(card.components())
                .extracting(component -> component.key().code())
                .containsExactly("APPRAISED", "SURVEY:OFFICIALS", "SURVEY:SIPAS");
        assertThat(card.components())
                .extracting(ComponentTotal::applicableMaximum)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("60"), new BigDecimal("10"), new BigDecimal("30"));
        assertThat(card.points()).isEqualByComparingTo("81.13");
        assertThat(card.index().orElseThrow().compareToPercent(new BigDecimal("82.13")))
                .isNegative();
        assertThat(tuyPhuoc("52.15").index().orElseThrow().compareToPercent(new BigDecimal("82.13")))
                .as("with 52.15 it would be right")
                .isZero();
    }

    @Test
    void the_known_deductions_of_son_tay_come_to_0_79() {
        var known = rows("son-tay-2023-deductions").stream()
                .filter(row -> !row.getField("deducted_points").isEmpty())
                .toList();

        assertThat(known).hasSize(5);
        assertThat(sum(known, "deducted_points")).isEqualByComparingTo("0.79");
        var disbursed = Totals.of(Coverage.EXTRACT, List.of(leaf("6.1.1", null, "1")), Map.of("6.1.1", points("0.72")));
        assertThat(disbursed.deducted()).isEqualByComparingTo("0.28");
    }

    private static CardTotal vinhLinh() {
        List<SetNode> nodes = new ArrayList<>();
        Map<String, Scored> lines = new HashMap<>();
        List.of("I", "IV", "V", "VI").forEach(section -> nodes.add(inner(section, null, null)));
        VINH_LINH.forEach(row -> {
            var code = row.getField("criterion_code");
            int end = code.indexOf('.');
            nodes.add(leaf(code, end < 0 ? null : code.substring(0, end), row.getField("max_points")));
            lines.put(code, points(row.getField("appraised_points")));
        });
        return Totals.of(Coverage.EXTRACT, nodes, lines);
    }

    private static CardTotal tuyPhuoc(String reform) {
        return Totals.of(
                Coverage.FULL,
                List.of(
                        leaf("reform", null, "60"),
                        leaf("officials", null, "10", new ScoringMethod.Survey("OFFICIALS")),
                        leaf("satisfaction", null, "30", new ScoringMethod.Survey("SIPAS"))),
                Map.of("reform", points(reform), "officials", points("6.71"), "satisfaction", points("23.27")));
    }

    private static BigDecimal published(String component) {
        return rows("published-results").stream()
                .filter(row -> row.getField("unit").equals("Thị trấn Đồng Mỏ")
                        && row.getField("component").equals(component))
                .map(row -> amount(row, "points"))
                .findFirst()
                .orElseThrow();
    }
}
