package vn.chiso.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chiso.platform.problem.ProblemType;

/**
 * One row. Every accessor answers null for an empty cell, and for one that cannot be read, which becomes a fault of the
 * file.
 */
public final class SheetRow {

    /** More than any text of the domain: the longest scoring method has some 900,000 characters as JSON. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private interface Reading<T> {
        T of(Cell cell) throws CellValues.Unreadable;
    }

    private final String sheet;
    private final int number;
    private final Map<Column, Cell> cells;
    private final SheetFaults faults;
    private final Set<String> faulty = new HashSet<>();

    SheetRow(String sheet, int number, Map<Column, Cell> cells, SheetFaults faults) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.faults = faults;
    }

    /** As a spreadsheet numbers it; the first row below the column names is 2. */
    public int number() {
        return number;
    }

    /** Whether the file has the column at all: an empty cell says that there is nothing, a missing column says nothing. */
    public boolean has(String column) {
        return cells.keySet().stream().anyMatch(each -> each.name().equals(column));
    }

    /** Without spaces around it. */
    public String text(String column) {
        var text = read(column, CellValues::text);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            fault(column, SheetProblem.CELL_TOO_LONG, LONGEST_TEXT);
            return null;
        }
        return text.strip();
    }

    /** As a document writes it: a spreadsheet makes a date of "30/6/2024" and a number of "30%", where words are meant. */
    public String words(String column) {
        return switch (cell(column)) {
            case Cell.Day(LocalDate date) -> DAY.format(date);
            case Cell.Percent(BigDecimal number) -> number.toPlainString().replace('.', ',') + "%";
            case null, default -> text(column);
        };
    }

    /** Exact, with the digits that a person sees. */
    public BigDecimal decimal(String column) {
        return read(column, CellValues::decimal);
    }

    public Integer integer(String column) {
        return read(column, CellValues::integer);
    }

    public LocalDate date(String column) {
        return read(column, CellValues::date);
    }

    public Boolean truth(String column) {
        return read(column, CellValues::truth);
    }

    /** Whether nothing stands there, readable or not. */
    public boolean isEmpty(String column) {
        return cell(column) == null;
    }

    /** Whether the cell says yes or no, where it could as well hold a number. */
    public boolean saysTruth(String column) {
        try {
            var cell = cell(column);
            return cell != null && CellValues.truth(cell) != null;
        } catch (CellValues.Unreadable e) {
            return false;
        }
    }

    /** One of the names of the enum, in any case. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> kind) {
        var name = text(column);
        if (name == null) {
            return null;
        }
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        fault(column, SheetProblem.CELL_NOT_AMONG, name, Arrays.toString(kind.getEnumConstants()));
        return null;
    }

    /** The lines of a cell that holds several values, without empty ones. */
    public List<String> lines(String column) {
        var text = text(column);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Says that the cell breaks a rule; {@code column} may be null for the whole row. */
    public void fault(String column, ProblemType type, Object... arguments) {
        faulty.add(column);
        faults.add(sheet, number, column, type, arguments);
    }

    /** Whether a fault of the cell is told already: what else is wrong with it may only follow from that. */
    public boolean isFaulty(String column) {
        return faulty.contains(column);
    }

    /** Notes the required cells that are empty; false if there is one. */
    boolean isComplete() {
        boolean complete = true;
        for (var column : cells.keySet()) {
            if (column.required() && cells.get(column) == null) {
                fault(column.name(), SheetProblem.CELL_EMPTY);
                complete = false;
            }
        }
        return complete;
    }

    /** Tells the cells that cannot be read as their column says, where nobody will read the row. */
    void readAll() {
        for (var column : cells.keySet()) {
            switch (column.kind()) {
                case TEXT -> text(column.name());
                case INTEGER -> integer(column.name());
                case DECIMAL -> decimal(column.name());
                case DATE -> date(column.name());
                case BOOLEAN -> truth(column.name());
                case SHOWN, VARYING -> {
                    // Never read, or only by who knows what should stand there.
                }
            }
        }
    }

    private Cell cell(String name) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private <T> T read(String name, Reading<T> reading) {
        var cell = cell(name);
        if (cell == null) {
            return null;
        }
        try {
            return reading.of(cell);
        } catch (CellValues.Unreadable e) {
            fault(name, e.problem(), cell.shown());
            return null;
        }
    }
}
