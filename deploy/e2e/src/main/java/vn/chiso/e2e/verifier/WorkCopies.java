package vn.chiso.e2e.verifier;

import java.util.List;
import java.util.stream.Stream;

/** What is kept of campaigns, cards, results, plans and assignments, by those who own them and by those who hear of them. */
final class WorkCopies {

    private WorkCopies() {}

    static Stream<Copy> all() {
        return Stream.of(sources(), scoring(), notification()).flatMap(List::stream);
    }

    private static List<Copy> sources() {
        return List.of(
                new Copy("campaigns at scoring", "scoring.campaign", "scoring", """
                        select id::text, version,
                               json_build_object('id', id, 'programme', programme, 'period', period, 'status', status,
                                   'criteriaSetId', criteria_set_id, 'organiserUnitId', organiser_unit_id)
                          from campaign
                        """),
                new Copy("scorecards at scoring", "scoring.scorecard", "scoring", """
                        select id::text, version,
                               json_build_object('id', id, 'campaignId', campaign_id, 'assessedUnitId', assessed_unit_id,
                                   'status', status, 'linesTotal', lines_total, 'linesAssessed', lines_assessed)
                          from scorecard
                        """),
                new Copy("plans at task", "task.plan", "task", """
                        select id::text, version,
                               json_build_object('id', id, 'kind', kind, 'status', status, 'title', title,
                                   'ownerUnitId', owner_unit_id, 'standingOfficeUnitId', standing_office_unit_id,
                                   'sourceResultId', source_result_id, 'itemCount', item_count)
                          from plan
                        """),
                new Copy("assignments at task", "task.assignment", "task", """
                        select id::text, version,
                               json_build_object('id', id, 'planId', plan_id, 'itemId', item_id, 'taskId', task_id,
                                   'criterionCode', criterion_code, 'title', title,
                                   'unit', json_build_object('id', unit_id, 'code', unit_code, 'name', unit_name),
                                   'ownerUnitId', owner_unit_id, 'standingOfficeUnitId', standing_office_unit_id,
                                   'originalDueDate', original_due_date, 'dueDate', due_date, 'work', work, 'review', review,
                                   'extension', extension)
                          from assignment
                        """),
                new Copy("punctuality at task", "task.punctuality", "task", """
                        select id::text, version,
                               json_strip_nulls(json_build_object('id', id, 'unitId', unit_id, 'unitCode', unit_code,
                                   'period', period, 'numerator', numerator, 'denominator', denominator,
                                   'openUndated', open_undated, 'unreviewed', unreviewed))
                          from (select id, version, unit_id, unit_code, period, numerator, denominator, open_undated,
                                       unreviewed
                                  from punctuality
                                union all
                                select id, version, unit_id, unit_code, period, numerator, denominator, open_undated,
                                       unreviewed
                                  from subtree_punctuality) figure
                        """));
    }

    private static List<Copy> scoring() {
        return List.of(
                // Of these scoring-service keeps no content: it is computed when it is told.
                new Copy("recoveries at task", "scoring.recovery", "task", """
                        select result_id::text, version,
                               jsonb_build_object('id', null, 'version', null, 'next', null, 'items', null, 'totals', null) || body
                          from recovery
                        """),
                // A value that somebody entered later, or that of the unit's subtree, stands in the place of this one.
                // What leaves the value as it is makes no new one.
                new Copy("punctuality at scoring", "task.punctuality", "scoring", """
                        select s.id::text, s.version,
                               json_strip_nulls(json_build_object('unitId', s.unit_id, 'period', s.period,
                                   'numerator', coalesce(v.numerator, s.numerator),
                                   'denominator', coalesce(v.denominator, s.denominator),
                                   'openUndated', s.open_undated, 'unreviewed', s.unreviewed))
                          from indicator_source s
                          left join indicator_value v
                            on v.source_id = s.id and v.unit_id = s.unit_id and v.is_current
                        """));
    }

    private static List<Copy> notification() {
        return List.of(
                new Copy("tracked assignments at notification", "task.assignment", "notification", """
                        select id::text, source_version,
                               json_build_object('id', id, 'planId', plan_id, 'criterionCode', criterion_code, 'title', title,
                                   'unit', json_build_object('id', unit_id, 'code', unit_code, 'name', unit_name),
                                   'ownerUnitId', owner_unit_id, 'standingOfficeUnitId', standing_office_unit_id,
                                   'deadlineText', deadline_text, 'dueDate', due_date, 'work', work, 'review', review)
                          from tracked_assignment
                        """),
                new Copy("tracked plans at notification", "task.plan", "notification", """
                        select id::text, source_version,
                               json_build_object('id', id, 'title', title, 'kind', kind, 'ownerUnitId', owner_unit_id,
                                   'sourceResultId', result_id)
                          from tracked_plan
                        """));
    }
}
