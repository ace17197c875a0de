package vn.chiso.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.json.PlainText;

/** All that is wrong with the cells of a table is told at once, with its place. */
class SheetFaultTest extends SheetFiles {

    @Test
    void what_is_told_of_a_fault_is_short() {
        assertThat(csv("code," + "x".repeat(5_000) + "\nA,\n")
                        .faults()
                        .kept()
                        .getFirst()
                        .column())
                .hasSizeLessThan(300);
    }

    /** A cell may say what no database holds, or be cut within a character: the fault has to be held all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"_x0000_", "A_xD800_B", "_xDE00__xD83D_"})
    void text_that_cannot_be_stored_is_told_as_text_that_can(String cell) throws IOException {
        var file = SheetFile.read(
                workbook("<c r=\"A2\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"),
                SheetFormat.XLSX,
                List.of(LINES));
        assertThat(file.rows("lines").getFirst().text("code")).isNull();
        var fault = file.faults().kept().getLast();
        assertThat(fault.type()).isEqualTo(SheetProblem.CELL_NOT_TEXT);
        assertThat(fault.arguments()).allMatch(argument -> PlainText.isStorable((String) argument));
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        var name = csv("code,x" + "\uD83D\uDE00".repeat(300) + "\nA,\n")
                .faults()
                .kept()
                .getFirst()
                .column();
        assertThat(name).startsWith("x\uD83D\uDE00").endsWith("\uD83D\uDE00…");
    }

    @Test
    void all_faults_are_told_at_once_with_row_and_column() {
        var file = csv(
                "code,points,count,due,evidence,colour\nA,NaN,1.5,31/02/2024,vielleicht,red\n,1,,,,\nB,1e9,,,,,x\n");
        file.rows("lines").forEach(row -> {
            row.decimal("points");
            row.integer("count");
            row.date("due");
            row.truth("evidence");
        });
        assertThat(file.faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactlyInAnyOrder(
                        tuple(1, "colour", SheetProblem.COLUMN_UNKNOWN),
                        tuple(2, "points", SheetProblem.CELL_NOT_NUMBER),
                        tuple(2, "count", SheetProblem.CELL_NOT_INTEGER),
                        tuple(2, "due", SheetProblem.CELL_NOT_DATE),
                        tuple(2, "evidence", SheetProblem.CELL_NOT_BOOLEAN),
                        tuple(3, "code", SheetProblem.CELL_EMPTY),
                        tuple(4, null, SheetProblem.CELL_OUTSIDE_COLUMNS),
                        tuple(4, "points", SheetProblem.CELL_NOT_NUMBER));
    }

    @Test
    void of_a_row_without_a_required_cell_the_other_faults_are_told_as_well() {
        assertThat(csv("code,points,due\n,viele,31/02/2000\n").faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple(2, "code", SheetProblem.CELL_EMPTY),
                        tuple(2, "points", SheetProblem.CELL_NOT_NUMBER),
                        tuple(2, "due", SheetProblem.CELL_NOT_DATE));
    }

    @Test
    void a_missing_column_is_told_from_an_empty_cell() {
        var row = csv("code,points\nA,\n").rows("lines").getFirst();
        assertThat(row.has("points")).isTrue();
        assertThat(row.has("due")).isFalse();
    }

    @Test
    void a_missing_and_a_repeated_column_are_faults() {
        assertThat(csv("points,points\n1,2\n").faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.COLUMN_REPEATED, SheetProblem.COLUMN_MISSING);
    }
}
