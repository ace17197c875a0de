package vn.chiso.e2e.verifier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of results: by the service that published or recorded them, and by those who answer them. None ever changes. */
final class ResultCopies {

    private static final Set<String> COMPUTED =
            Set.of("chiso.scoring.result-published.v1", "chiso.scoring.result-revised.v1");
    private static final Set<String> EXTERNAL = Set.of("chiso.scoring.external-result-recorded.v1");

    /** Not the finding that one differs from what was published, which is told on the same topic. */
    static final Set<String> RESULTS =
            Stream.of(COMPUTED, EXTERNAL).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final String TOPIC = "scoring.result";

    private ResultCopies() {}

    static Stream<Copy> all() {
        return Stream.of(published(), seen()).flatMap(List::stream);
    }

    private static List<Copy> published() {
        return List.of(
                new Copy("results at scoring", TOPIC, COMPUTED, "scoring", """
                        select id::text, null::bigint,
                               json_build_object('id', id, 'campaignId', campaign_id, 'programme', programme,
                                   'period', period, 'organiserUnitId', organiser_unit_id,
                                   'assessedUnit', json_build_object('id', assessed_unit_id),
                                   -- The event of a first edition names none.
                                   'edition', nullif(edition, 1), 'sha256', sha256, 'previousSha256', previous_sha256,
                                   'deductedPoints', snapshot -> 'deductedPoints')
                          from result
                        """),
                new Copy("external results at scoring", TOPIC, EXTERNAL, "scoring", """
                        select id::text, version,
                               json_build_object('id', id, 'programme', programme, 'period', period,
                                   'organiserUnitId', organiser_unit_id,
                                   'assessedUnit', json_build_object('id', assessed_unit_id), 'class', class, 'rank', rank,
                                   'rankedUnits', ranked_units, 'appraisedPoints', points, 'maxPoints', max_points,
                                   'criteriaSetId', criteria_set_id, 'decision', decision,
                                   'lines', (select json_agg(json_build_object(
                                                        'criterionCode', l -> 'criterionCode', 'title', l -> 'title',
                                                        'maxPoints', l -> 'maxPoints', 'points', l -> 'points',
                                                        'deductedPoints', l -> 'deductedPoints',
                                                        'deductionReason', l -> 'reason', 'causeCode', l -> 'causeCode',
                                                        'leadUnits', l -> 'leadUnits',
                                                        'cooperatingUnits', l -> 'cooperatingUnits') order by n)
                                               from jsonb_array_elements(lines) with ordinality as line (l, n)))
                          from external_result
                        """));
    }

    private static List<Copy> seen() {
        return List.of(
                new Copy("seen results at task", TOPIC, RESULTS, "task", """
                        select id::text, null::bigint,
                               jsonb_build_object('id', null, 'revises', null, 'programme', null, 'period', null,
                                   'assessedUnit', null, 'lines', null) || body
                          from seen_result
                        """),
                new Copy("known results at notification", TOPIC, RESULTS, "notification", """
                        select id::text, null::bigint, json_build_object('id', id, 'programme', programme) from known_result
                        """));
    }
}
