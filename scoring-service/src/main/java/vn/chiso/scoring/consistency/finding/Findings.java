package vn.chiso.scoring.consistency.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.scoring.consistency.ConsistencyChecks;
import vn.chiso.scoring.consistency.rule.Finding;

/** Keeps what checks found, and shows it with the reasons for which some of it was let pass. */
@ApplicationScoped
@Transactional
public class Findings {

    /** Whoever has more than this has one mistake many times. */
    static final int KEPT = 1_000;

    private static final int BEFORE_ALL = -1;

    private final ConsistencyChecks checks;
    private final FindingRepository findings;
    private final WaiverRepository waivers;

    Findings(ConsistencyChecks checks, FindingRepository findings, WaiverRepository waivers) {
        this.checks = checks;
        this.findings = findings;
        this.waivers = waivers;
    }

    /** The first {@value #KEPT} in the order of the rules. */
    public void keep(UUID checkId, List<Finding> found, FoundPlaces places) {
        findings.add(checkId, found.stream().limit(KEPT).toList(), places);
    }

    Page<FindingResponse> page(UUID checkId, PageRequest page, Locale language) {
        var check = checks.visible(checkId);
        var waived = waivers.ofCheck(check.id()).stream()
                .collect(Collectors.toMap(waiver -> waiver.rule() + waiver.pointer(), Function.identity()));
        return Page.of(
                        findings.page(check.id(), after(page), page.limit() + 1),
                        page.limit(),
                        finding -> List.of(Integer.toString(finding.position())))
                .map(finding ->
                        FindingResponse.from(finding, waived.get(finding.rule() + finding.pointer()), language));
    }

    private static int after(PageRequest page) {
        return Cursor.read(page.cursor(), 1, BEFORE_ALL, key -> Integer.parseInt(key.getFirst()));
    }
}
