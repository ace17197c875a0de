package vn.chiso.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter;
import vn.chiso.platform.sheet.SheetWriter.Table;

/** The HTTP side of imports and exports, alike for every collection; a resource names its path and its collection. */
@ApplicationScoped
public class ImportAnswers {

    private final Imports imports;
    private final SheetImports known;
    private final HttpHeaders headers;
    private final ContentTags tags;

    ImportAnswers(Imports imports, SheetImports known, HttpHeaders headers, ContentTags tags) {
        this.imports = imports;
        this.known = known;
        this.headers = headers;
        this.tags = tags;
    }

    /** 202 with the address of the job; its state tells when the check has ended. */
    public Response received(String collection, Map<String, String> parameters, byte[] content) {
        var format = SheetFormat.of(headers.getMediaType())
                .orElseThrow(() -> new ProblemException(PlatformProblem.UNSUPPORTED_MEDIA_TYPE));
        var job = imports.receive(collection, format, parameters, content);
        return accepted(collection, job);
    }

    /** 202; the rows are taken over in the background. */
    public Response applying(String collection, UUID id, String ifMatch) {
        return accepted(collection, imports.apply(collection, id, ExpectedVersion.of(ifMatch)));
    }

    private Response accepted(String collection, ImportJob job) {
        return Response.accepted(job.in(language()))
                .location(URI.create("/api/v1/" + collection + "/imports/" + job.id()))
                .tag(ETags.strong(job.version()))
                .build();
    }

    public Response state(String collection, UUID id) {
        var job = imports.find(collection, id);
        var state = job.in(language());
        return Response.ok(state)
                .tag(tags.of(job.version(), state))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The empty tables, with a note on every column. */
    public Response template(String collection, String format) {
        var sheetImport = known.of(collection);
        sheetImport.requireMayImport(Map.of());
        var tables = sheetImport.layouts().stream()
                .map(layout -> new Table(layout, List.<List<Object>>of().iterator()))
                .toList();
        return file(collection + "-template", format, tables);
    }

    /** A file to be saved, written while it is sent. */
    public static Response file(String name, String format, List<Table> tables) {
        var wanted = SheetFormat.named(format == null ? "xlsx" : format)
                .orElseThrow(() -> new ProblemException(ImportProblem.UNKNOWN_FORMAT).at("?format"));
        StreamingOutput body = target -> SheetWriter.write(target, wanted, tables);
        return Response.ok(body, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + wanted.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private java.util.Locale language() {
        return ProblemTexts.language(headers.getAcceptableLanguages());
    }
}
