package vn.chiso.platform.imports;

import java.util.Arrays;
import java.util.List;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.sheet.SheetFault;
import vn.chiso.platform.sheet.SheetFaults;

/** What came of a check or an application. */
record ImportOutcome(int rows, ImportCounts counts, List<StoredFault> faults, int faultsTotal) {

    static ImportOutcome of(int rows, ImportCounts counts, SheetFaults faults, ProblemTexts texts) {
        var stored = faults.kept().stream()
                .map(fault -> StoredFault.of(fault, texts))
                .toList();
        return new ImportOutcome(rows, faults.isEmpty() ? counts : null, stored, faults.total());
    }

    static ImportOutcome of(ProblemType type, Object[] arguments, ProblemTexts texts) {
        var fault = new SheetFault("", 0, null, type, Arrays.asList(arguments));
        return new ImportOutcome(0, null, List.of(StoredFault.of(fault, texts)), 1);
    }

    boolean isClean() {
        return faultsTotal == 0;
    }
}
