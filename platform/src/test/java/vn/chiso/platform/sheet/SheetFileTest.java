package vn.chiso.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read as it was written, by us or by people in Viet Nam. */
class SheetFileTest extends SheetFiles {

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_back(SheetFormat format) throws IOException {
        var written = List.of(
                line("I.B.6.đ", "1.5", 7, LocalDate.of(2024, 3, 31), true),
                line("=1+1", "1.125", null, null, false),
                line("'=1+1", "12345678.1234", -2, LocalDate.of(2000, 2, 29), null),
                line("Phòng \"Văn hoá\", Thông tin;\nhai dòng", "-0.01", 0, null, null),
                line("@sum", null, null, null, null));
        var file = SheetFile.read(bytes(format, written), format, List.of(LINES));

        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines"))
                .extracting(
                        row -> row.text("code"),
                        row -> row.decimal("points"),
                        row -> row.integer("count"),
                        row -> row.date("due"),
                        row -> row.truth("evidence"))
                .usingElementComparator(SheetFileTest::compareNumbersByValue)
                .containsExactlyElementsOf(written.stream()
                        .map(values -> tuple(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4)))
                        .toList());
        assertThat(file.faults().isEmpty()).isTrue();
    }

    private static int compareNumbersByValue(org.assertj.core.groups.Tuple a, org.assertj.core.groups.Tuple b) {
        var left = a.toList().stream().map(SheetFileTest::normal).toList();
        var right = b.toList().stream().map(SheetFileTest::normal).toList();
        return left.equals(right) ? 0 : 1;
    }

    private static Object normal(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Longer than a cell, and cut where a character or an escape would be cut in two. */
    @ParameterizedTest
    @EnumSource
    void a_text_longer_than_a_cell_is_read_back_whole(SheetFormat format) throws IOException {
        var written = List.of(
                line("x".repeat(32_767), "1", null, null, null),
                line("đ\uD83D\uDE00".repeat(40_000), "2", null, null, null),
                line("a".repeat(32_766) + "\uD83D\uDE00" + " ".repeat(70_000) + "z", null, 3, null, null),
                line("b".repeat(32_764) + "\u0001\r\n_x0041_" + "c".repeat(9), null, null, null, true));
        var file = SheetFile.read(bytes(format, written), format, List.of(LINES));

        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines"))
                .extracting(row -> row.text("code"))
                .containsExactlyElementsOf(
                        written.stream().map(row -> (String) row.getFirst()).toList());
        assertThat(file.rows("lines").get(3).truth("evidence")).isTrue();
    }

    @Test
    void parts_of_a_text_may_stand_anywhere_but_none_may_be_missing() {
        var file =
                csv("code (2),rule (2),points,code,code (3)\n và,x,1,Một, hai\n,,2,Ba,\nnữa,,3,,\nC,,4,A,\n,,5,A,B\n");
        assertThat(file.rows("lines"))
                .extracting(row -> row.text("code"))
                .containsExactly("Một và hai", "Ba", "nữa", "AC", "AB");
        assertThat(file.faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple(4, "code", SheetProblem.CELL_EMPTY), tuple(6, "code (2)", SheetProblem.CELL_EMPTY));
        assertThat(csv("code,points (2),code (3)\nA,1,\n").faults().kept())
                .extracting(SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple("points (2)", SheetProblem.COLUMN_UNKNOWN),
                        tuple("code (2)", SheetProblem.COLUMN_MISSING));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84,2      | 84.2
            84.2      | 84.2
            0,125     | 0.125
            +3        | 3
            30982     | 30982
            1000,0000 | 1000.0000
            """)
    void numbers_are_read_as_people_in_viet_nam_write_them(String written, BigDecimal meant) {
        var file = csv("code;points\nA;" + written + "\n");
        assertThat(file.rows("lines").getFirst().decimal("points")).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "30.982", "31,017", "1.000.000"})
    void a_number_that_may_be_thousands_is_refused_and_never_guessed(String written) {
        var file = csv("code;points\nA;" + written + "\n");
        assertThat(file.rows("lines").getFirst().decimal("points")).isNull();
        assertThat(file.faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.CELL_AMBIGUOUS_NUMBER);
    }

    @Test
    void a_handmade_workbook_is_read() throws IOException {
        var file = SheetFile.read(
                workbook(
                        "<c r=\"A2\" t=\"inlineStr\"><is><t>I.1</t></is></c><c r=\"B2\"><v>84.200000000000003</v></c>"),
                SheetFormat.XLSX,
                List.of(LINES));
        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines").getFirst().decimal("points")).isEqualTo(new BigDecimal("84.2"));
    }

    @Test
    void a_number_is_no_date_and_a_code_that_became_a_number_is_not_guessed() throws IOException {
        var file = SheetFile.read(
                workbook("<c r=\"A2\"><v>1.1</v></c><c r=\"D2\"><v>2023</v></c>"), SheetFormat.XLSX, List.of(LINES));
        var row = file.rows("lines").getFirst();
        assertThat(row.text("code")).isNull();
        assertThat(row.date("due")).isNull();
        assertThat(file.faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.CELL_NOT_TEXT, SheetProblem.CELL_NOT_DATE);
    }

    private static List<Object> line(String code, String points, Integer count, LocalDate due, Boolean evidence) {
        return Arrays.asList(code, points == null ? null : new BigDecimal(points), count, due, evidence, "shown");
    }
}
