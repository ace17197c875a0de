package vn.chiso.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.unit.CallerState;

/**
 * A row of {@code import_job}.
 *
 * @param requestId of the request that asked for the present check or application
 */
record ImportJob(
        UUID id,
        long version,
        String collection,
        CallerState author,
        String requestId,
        SheetFormat format,
        Map<String, String> parameters,
        String sha256,
        ImportState state,
        int attempts,
        int rowsTotal,
        int rowsDone,
        ImportCounts counts,
        List<StoredFault> faults,
        int faultsTotal,
        Instant createdAt,
        Instant endedAt) {

    ImportResponse in(Locale language) {
        return new ImportResponse(
                id,
                version,
                state,
                format.extension(),
                sha256,
                rowsTotal,
                rowsDone,
                counts,
                faults.stream().map(fault -> fault.in(language)).toList(),
                faultsTotal,
                createdAt,
                endedAt);
    }
}
