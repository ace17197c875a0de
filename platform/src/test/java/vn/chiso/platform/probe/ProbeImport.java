package vn.chiso.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.Column;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.unit.Caller;

@ApplicationScoped
class ProbeImport implements SheetImport {

    private static final SheetLayout LAYOUT = new SheetLayout(
            "probes",
            List.of(
                    Column.required("name", Column.Kind.TEXT, "Tên"),
                    Column.required("points", Column.Kind.DECIMAL, "Điểm")));

    private final ProbeService service;
    private final ProbeRepository probes;
    private final Caller caller;

    ProbeImport(ProbeService service, ProbeRepository probes, Caller caller) {
        this.service = service;
        this.probes = probes;
        this.caller = caller;
    }

    @Override
    public String collection() {
        return "probes";
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        requireMayImport(parameters);
        int created = 0;
        for (var row : file.rows("probes")) {
            var name = row.text("name");
            var points = row.decimal("points");
            if (probes.count("name", name) > 0) {
                row.fault("name", PlatformProblem.CONFLICT);
            } else if (points != null) {
                service.create(ProbeRequest.of(name, points));
                progress.done(++created);
            }
        }
        return new ImportCounts(created, 0, 0);
    }
}
