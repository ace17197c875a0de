package vn.chiso.scoring.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Checks as far as the caller may see and change them. */
@ApplicationScoped
@Transactional
public class ConsistencyChecks {

    private final CheckRepository checks;
    private final CheckedDocumentRepository documents;
    private final CheckAccess access;
    private final CheckAuthor author;

    ConsistencyChecks(
            CheckRepository checks, CheckedDocumentRepository documents, CheckAccess access, CheckAuthor author) {
        this.checks = checks;
        this.documents = documents;
        this.access = access;
        this.author = author;
    }

    /** A check and the grant by which the caller changes it. */
    public record Edited(ConsistencyCheck check, Grant grant) {}

    /**
     * Before a file is read that says only inside whose it is.
     *
     * @throws ProblemException if the caller may check no documents at all
     */
    public void requireMayCheckSome() {
        access.requireSome();
    }

    /** @throws ProblemException if the caller may not check documents of these units */
    public Grant requireMayCheck(UUID unit, UUID organiser) {
        var grant = access.require(unit, organiser);
        access.requireRelated(unit, organiser);
        return grant;
    }

    public ConsistencyCheck start(PublishedDocument document, int findings) {
        var check = author.check(document, findings);
        checks.persist(check);
        documents.persist(new CheckedDocument(check.id(), document));
        checks.flush();
        return check;
    }

    /** @throws ProblemException 404 also for one that the caller may not see */
    public ConsistencyCheck visible(UUID id) {
        return checks.visible(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    /** @throws ProblemException 403 for who only reads, 412 if somebody else was faster */
    public Edited edited(UUID id, ExpectedVersion expected) {
        var check = visible(id);
        var grant = access.require(check.unitId(), check.organiserUnitId());
        expected.check(check.version());
        return new Edited(check, grant);
    }

    /** Writes what is pending, so that the version shown is the one stored. */
    public void flush() {
        checks.flush();
    }

    CheckResponse get(UUID id) {
        return CheckResponse.from(visible(id));
    }

    PublishedDocument document(UUID id) {
        return documents.findById(visible(id).id()).document();
    }

    Page<CheckResponse> list(UUID unitId, PageRequest page) {
        return Page.of(
                        checks.page(unitId, page),
                        page.limit(),
                        check -> List.of(check.id().toString()))
                .map(CheckResponse::from);
    }
}
