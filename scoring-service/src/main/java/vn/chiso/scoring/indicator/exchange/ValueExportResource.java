package vn.chiso.scoring.indicator.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.indicator.IndicatorValueFilter;
import vn.chiso.scoring.indicator.RecordedValue;
import vn.chiso.scoring.indicator.RecordedValues;

/** Current values as a file. */
@Path("/api/v1/indicator-values/export")
@Tag(name = "indicator-values")
@Authenticated
@RunOnVirtualThread
class ValueExportResource {

    private static final Comparator<RecordedValue> ORDER = Comparator.comparing(RecordedValue::indicator)
            .thenComparing(RecordedValue::period)
            .thenComparing(RecordedValue::unitId);

    private final RecordedValues values;
    private final UnitTree units;

    ValueExportResource(RecordedValues values, UnitTree units) {
        this.values = values;
        this.units = units;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download current values as a spreadsheet",
            description =
                    "Narrowed like the list, 50,000 at most; without history. Sent in again it changes nothing, what the system measures included.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @BeanParam IndicatorValueFilter filter,
            @Parameter(description = "xlsx or csv.", example = "xlsx") @QueryParam("format") String format) {
        var codes = units.codes();
        var rows = values.find(filter).stream()
                .sorted(ORDER)
                .map(value -> ValueSheet.write(value, codes.get(value.unitId())))
                .iterator();
        return ImportAnswers.file("indicator-values", format, List.of(new Table(ValueSheet.LAYOUT, rows)));
    }
}
