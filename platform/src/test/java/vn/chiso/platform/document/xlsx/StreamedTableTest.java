package vn.chiso.platform.document.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;

/** Long tables go out without being held. */
class StreamedTableTest {

    /** 300 units × 100 criteria, far more text than the heap of the process that writes it could hold. */
    private static final int UNITS = 300;

    private static final int CRITERIA = 100;

    @Test
    void three_hundred_cards_of_a_hundred_lines_are_written_in_24_mebibytes(@TempDir Path folder) throws Exception {
        var file = folder.resolve("lines.xlsx");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamedTableTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.filter(row -> row.getRowNum() > 1 && row.getCellCount() == 12)
                            .count())
                    .isEqualTo((long) UNITS * CRITERIA);
        }
    }

    /** The process: writes the table that it is told. */
    public static void main(String... arguments) throws IOException {
        var columns = IntStream.range(0, 12)
                .mapToObj(i -> TableColumn.text("Cột " + i, 12))
                .toList();
        try (var target = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])));
                var table = new StreamedTable(target, "Chi tiết", columns)) {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int criterion = 0; criterion < CRITERIA; criterion++) {
                    table.write(row(unit, criterion));
                }
            }
        }
    }

    private static List<TableCell> row(int unit, int criterion) {
        var reason = "Lý do trừ điểm của đơn vị %d ở tiêu chí %d. "
                .formatted(unit, criterion)
                .repeat(8);
        return IntStream.range(0, 12)
                .mapToObj(i -> i % 3 == 0
                        ? TableCell.of(reason + i)
                        : TableCell.of(new BigDecimal("%d.%02d".formatted(unit, criterion % 100))))
                .toList();
    }
}
