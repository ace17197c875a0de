package vn.chiso.platform.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chiso.platform.problem.ProblemType;

/** Gathers all faults of a file, so that its author hears of them at once. */
public final class SheetFaults {

    /** Whoever has more than this has one mistake many times. */
    public static final int KEPT = 1_000;

    private final List<SheetFault> kept = new ArrayList<>();
    private int total;

    public void add(String sheet, int row, String column, ProblemType type, Object... arguments) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(new SheetFault(sheet, row, column, type, Arrays.asList(arguments)));
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The first {@value #KEPT}, in the order in which they were found. */
    public List<SheetFault> kept() {
        return List.copyOf(kept);
    }

    public int total() {
        return total;
    }
}
