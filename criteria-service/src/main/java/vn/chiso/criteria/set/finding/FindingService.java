package vn.chiso.criteria.set.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.set.CriteriaSets;

/** Shows what the lint finds in a set, with the reasons for which warnings were let pass. */
@ApplicationScoped
class FindingService {

    private final CriteriaSets sets;
    private final CriteriaSetLint lint;
    private final WaiverRepository waivers;

    FindingService(CriteriaSets sets, CriteriaSetLint lint, WaiverRepository waivers) {
        this.sets = sets;
        this.lint = lint;
        this.waivers = waivers;
    }

    @Transactional
    List<FindingResponse> findings(UUID id, Locale language) {
        var set = sets.visible(id);
        var waived = waivers.ofSet(id).stream().collect(Collectors.toMap(Waiver::subject, Function.identity()));
        return lint.findings(set).stream()
                .map(finding -> {
                    var waiver = waived.get(WaiverSubject.of(finding));
                    return FindingResponse.from(finding, waiver == null ? null : waiver.response(), language);
                })
                .toList();
    }
}
