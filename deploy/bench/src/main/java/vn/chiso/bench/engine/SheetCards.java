package vn.chiso.bench.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same cards as rows of workbooks, evaluated by Apache POI: a formula for each line, each section and the card. */
final class SheetCards {

    /** So that workbooks can be evaluated side by side on all cores. */
    private static final int UNITS_PER_WORKBOOK = 50;

    private final MadeSet set;
    private final List<XSSFWorkbook> workbooks = new ArrayList<>();

    SheetCards(MadeSet set, List<List<Map<String, Object>>> measured) {
        this.set = set;
        for (int from = 0; from < measured.size(); from += UNITS_PER_WORKBOOK) {
            workbooks.add(workbook(measured.subList(from, Math.min(from + UNITS_PER_WORKBOOK, measured.size()))));
        }
    }

    private XSSFWorkbook workbook(List<List<Map<String, Object>>> units) {
        var workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet();
        for (int i = 0; i < units.size(); i++) {
            fill(sheet.createRow(i), units.get(i));
        }
        return workbook;
    }

    /** First what the lines, the sections and the card come to, then the inputs. */
    private void fill(Row row, List<Map<String, Object>> inputs) {
        int lines = set.criteria().size();
        int next = lines + set.sections() + 1;
        for (int i = 0; i < lines; i++) {
            List<String> cells = new ArrayList<>();
            for (var input : inputs.get(i).values()) {
                var cell = row.createCell(next++);
                put(cell, input);
                cells.add(address(cell));
            }
            row.createCell(i).setCellFormula(set.criteria().get(i).kind().cellFormula(cells.toArray(String[]::new)));
        }
        int each = lines / set.sections();
        for (int section = 0; section < set.sections(); section++) {
            sum(row, lines + section, section * each, each);
        }
        sum(row, lines + set.sections(), lines, set.sections());
    }

    private static void put(Cell cell, Object input) {
        switch (input) {
            case Boolean flag -> cell.setCellValue(flag);
            case Integer number -> cell.setCellValue(number);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case String day -> cell.setCellValue(LocalDate.parse(day));
            default -> throw new IllegalArgumentException(input.toString());
        }
    }

    private static void sum(Row row, int column, int from, int count) {
        row.createCell(column)
                .setCellFormula(
                        "SUM(" + address(row.getCell(from)) + ":" + address(row.getCell(from + count - 1)) + ")");
    }

    private static String address(Cell cell) {
        return new CellReference(cell).formatAsString();
    }

    /** On all cores. What was computed before is computed again. */
    void recompute() {
        workbooks.parallelStream().forEach(workbook -> new XSSFFormulaEvaluator(workbook).evaluateAll());
    }

    /** What each card came to. */
    List<BigDecimal> totals() {
        int column = set.criteria().size() + set.sections();
        return workbooks.stream()
                .map(workbook -> workbook.getSheetAt(0))
                .flatMap(sheet -> Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                        .map(row -> BigDecimal.valueOf(
                                sheet.getRow(row).getCell(column).getNumericCellValue())))
                .toList();
    }
}
