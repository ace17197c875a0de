package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.notification.root.RootAdministration;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** What the administrator of the whole tree does with the words that everybody gets. */
@ApplicationScoped
class TemplateService {

    private final Templates templates;
    private final Renderer renderer;
    private final PreviewContent contents;
    private final RootAdministration administration;
    private final TemplateAudit audit;

    TemplateService(
            Templates templates,
            Renderer renderer,
            PreviewContent contents,
            RootAdministration administration,
            TemplateAudit audit) {
        this.templates = templates;
        this.renderer = renderer;
        this.contents = contents;
        this.administration = administration;
        this.audit = audit;
    }

    TemplateResponse current(String name, String language) {
        requireReader(name);
        return templates.current(language);
    }

    Page<TemplateResponse> versions(String name, String language, PageRequest page) {
        requireReader(name);
        var rows = new ArrayList<TemplateResponse>();
        if (page.cursor() == null) {
            rows.add(Templates.first(language));
        }
        rows.addAll(templates.versions(language, Cursor.position(page.cursor()), page.limit() + 1 - rows.size()));
        return Page.of(rows, page.limit(), row -> List.of(String.valueOf(row.version())));
    }

    TemplateList all() {
        requireReader(Templates.REMINDER);
        return new TemplateList(List.of(templates.current("vi"), templates.current("en")));
    }

    @Transactional
    TemplateResponse change(String name, ExpectedVersion expected, TemplateRequest request) {
        require(name);
        var administered = requireAdministrator();
        templates.lock(request.language());
        var before = templates.current(request.language());
        expected.check(before.version());
        renderer.check(before.version() + 1, request.words());
        var after = audit.stamp(name, request, before.version() + 1);
        templates.add(after);
        audit.record(administered, before, after);
        return after;
    }

    @Transactional
    RenderedReminder preview(String name, PreviewRequest request) {
        require(name);
        requireAdministrator();
        var current = templates.current(request.language());
        var words = request.words() == null ? current.words() : request.words();
        return renderer.render(renderer.check(current.version(), words), contents.of(request));
    }

    private RootAdministration.Administered requireAdministrator() {
        return administration.ofCaller().orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    /** They name who changed them: not for accounts without a grant, nor for the public portal. */
    private void requireReader(String name) {
        audit.requireReader();
        require(name);
    }

    private static void require(String name) {
        if (!Templates.REMINDER.equals(name)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
    }
}
