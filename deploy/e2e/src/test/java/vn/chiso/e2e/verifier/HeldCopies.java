package vn.chiso.e2e.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of every copy one row with something in each column that is compared, and what changes all of them. */
final class HeldCopies {

    /**
     * One copy.
     *
     * @param rows a table and what stands in its row, as JSON; or a statement
     * @param changes statements that change every column that is compared
     */
    record Held(List<String> rows, List<String> changes) {

        static Held of(String table, String row, String changes) {
            return new Held(List.of(table + " " + row), List.of("update " + table + " set " + changes));
        }

        /** The whole event is kept: with something in each member. */
        static Held body(String topic, String table, String keys) {
            String body = Contract.members(topic).stream()
                    .filter(member -> !Set.of("id", "version").contains(member))
                    .map(member -> ", \"" + member + "\": \"x\"")
                    .collect(Collectors.joining("", "{\"id\": \"" + ID + "\", \"version\": 3", "}"));
            return of(
                    table,
                    "{" + keys + ", \"body\": " + body + "}",
                    "body = replace(body::text, '\"x\"', '\"y\"')::jsonb");
        }
    }

    private static final String ID = "0190e1a0-0000-7000-8000-000000000600";
    private static final String ANOTHER = "0190e1a0-0000-7000-8000-000000000700";
    private static final String KEYS = "\"id\": \"" + ID + "\", \"version\": 3";
    private static final String DAYS = "\"valid_from\": \"2020-01-01\", \"valid_to\": \"2024-01-01\"";
    private static final String NEXT_DAYS = "valid_from = valid_from + 1, valid_to = valid_to + 1";
    private static final String UUID_NOW = " = gen_random_uuid()";

    private HeldCopies() {}

    static Map<String, Held> all() {
        Map<String, Held> all = new HashMap<>();
        Stream.of(
                        units(),
                        groups(),
                        documents(),
                        responsibilities(),
                        catalogue(),
                        results(),
                        work(),
                        figures(),
                        notification())
                .forEach(all::putAll);
        return all;
    }

    private static Map<String, Held> units() {
        String columns = "{%s, \"code\": \"A\", \"name\": \"N\", \"type\": \"DIVISION\", \"parent_id\": \"%s\", %s}"
                .formatted(KEYS, ANOTHER, DAYS);
        String changes = "code = 'B', name = 'M', type = 'PROVINCE', parent_id = null, " + NEXT_DAYS;
        Held tree = new Held(
                List.of(
                        "unit_node " + columns,
                        "unit_service {\"agency_id\": \"%s\"}".formatted(ID),
                        "unit_node_identifier {\"unit_id\": \"%s\", \"scheme\": \"CURRENT\", %s}".formatted(ID, DAYS)),
                List.of(
                        "update unit_node set " + changes,
                        "update unit_service set served_id" + UUID_NOW,
                        "update unit_node_identifier set identifier = 'y'"));
        return Map.of(
                "units at criteria", Held.of("unit", columns, changes),
                "unit tree at criteria", tree,
                "unit tree at scoring", tree,
                "unit tree at task", tree,
                "unit tree at notification", tree,
                "unit aliases at task",
                        Held.of(
                                "unit_alias",
                                "{\"unit_id\": \"%s\", \"version\": 3, \"aliases\": [\"a\"]}".formatted(ID),
                                "aliases = '{b}'"));
    }

    private static Map<String, Held> groups() {
        String changes = "code = 'y', name = 'y', owner_unit_id" + UUID_NOW;
        Held group = new Held(
                List.of(
                        "unit_group {" + KEYS + "}",
                        "unit_group_member {\"unit_group_id\": \"%s\", %s}".formatted(ID, DAYS)),
                List.of("update unit_group set " + changes, "update unit_group_member set " + NEXT_DAYS));
        return Map.of(
                "unit groups at scoring",
                group,
                "unit groups at task",
                group,
                "unit groups at criteria",
                Held.of(
                        "unit_group",
                        "{%s, \"rule\": {\"kind\": \"x\"}, \"resolved_members\": {\"items\": [{\"unitId\": \"%s\"}]}}"
                                .formatted(KEYS, ANOTHER),
                        changes + ", rule = '{\"kind\": \"y\"}', resolved_members = '{\"items\": []}'"));
    }

    private static Map<String, Held> documents() {
        String issued = """
                {%s, "status": "PUBLISHED", "coverage": "FULL", "periods": ["2023"], "note": "x", "supersedes_id": "%s",
                 "decision_number": "1", "decision_date": "2023-01-01", "decision_issuer_unit_id": "%s"}
                """.formatted(KEYS, ANOTHER, ANOTHER);
        String changes = """
                programme = 'y', title = 'y', status = 'WITHDRAWN', revision = 2, supersedes_id = null, decision_number = '2'
                """;
        return Map.of(
                "criteria sets at criteria",
                Held.of("criteria_set", issued, changes + ", period = 'y', coverage = 'EXTRACT'"),
                "criteria sets at scoring",
                Held.body("criteria.criteria-set", "criteria_set", KEYS),
                "regulations at criteria",
                Held.of("regulation", issued, changes + ", periods = '{2024}', complete = true, note = 'y'"),
                "regulations at scoring",
                Held.body("criteria.regulation", "regulation", KEYS),
                "criterion mappings at criteria",
                Held.of(
                        "criterion_mapping",
                        "{" + KEYS + ", \"origin\": \"STATED\", \"reason\": \"x\"}",
                        "origin = 'FRAMEWORK', reason = 'y', set_id = gen_random_uuid(), former_set_id" + UUID_NOW),
                "criterion mappings at scoring",
                Held.body("criteria.criterion-mapping", "criterion_mapping", KEYS));
    }

    private static Map<String, Held> responsibilities() {
        return Map.of(
                "responsibilities at criteria",
                responsibility("\"part\": \"LEAD\"", "\"part\": \"COOPERATING\""),
                "responsibilities at scoring",
                responsibility("\"is_lead\": true", "\"is_lead\": false"));
    }

    private static Held responsibility(String lead, String cooperating) {
        String unit = "responsible_unit {\"responsibility_id\": \"%s\", \"position\": %d, %s}";
        return new Held(
                List.of(
                        "responsibility {" + KEYS + ", " + DAYS + "}",
                        unit.formatted(ID, 1, lead),
                        unit.formatted(ID, 2, cooperating)),
                List.of(
                        "update responsibility set criterion_code = 'y', criteria_set_id = gen_random_uuid(), assessed_unit_id"
                                + UUID_NOW + ", " + NEXT_DAYS,
                        "update responsible_unit set unit_id" + UUID_NOW));
    }

    private static Map<String, Held> catalogue() {
        String indicator = "{" + KEYS
                + ", \"direction\": \"NONE\", \"scale\": 1, \"unit_of_measure\": \"x\", \"source_system\": \"x\"}";
        String changes =
                "code = 'y', name = 'y', unit_of_measure = 'y', direction = 'LOWER_IS_BETTER', scale = 2, source_system = 'y'";
        return Map.of(
                "indicators at criteria",
                Held.of("indicator", indicator, changes),
                "indicators at scoring",
                Held.of("indicator_definition", indicator, changes),
                "calendars at criteria",
                new Held(
                        List.of(
                                "calendar_year {" + KEYS + ", \"calendar_year\": 2024}",
                                "calendar_revision {\"calendar_id\": \"%s\", \"note\": \"x\", \"entries\": []}"
                                        .formatted(ID)),
                        List.of(
                                "update calendar_year set calendar_year = 2025, revision = 2",
                                "update calendar_revision set revision = 2, note = 'y', entries = '[{\"date\": \"2024-01-01\"}]'")),
                "calendars at task",
                Held.body("criteria.calendar", "working_calendar", "\"year\": 2024, \"version\": 3"),
                "working days at notification",
                Held.of(
                        "working_year",
                        "{\"year\": 2024, \"source_version\": 3, \"days_off\": [\"2024-01-01\"], \"days_worked\": [\"2024-01-06\"]}",
                        "days_off = '{}'"));
    }

    private static Map<String, Held> results() {
        return Map.of(
                "results at scoring",
                new Held(List.of("""
                                insert into result (id, campaign_id, scorecard_id, programme, period, organiser_unit_id,
                                                    assessed_unit_id, parties, chain_position, snapshot, sha256, previous_sha256,
                                                    published_at, edition)
                                values ('%1$s', '%2$s', '%2$s', 'x', 'x', '%2$s', '%2$s', '{}', 2, '{"deductedPoints": 1}',
                                        repeat('a', 64), 'x', now(), 2)
                                """.formatted(ID, ANOTHER)), List.of("""
                                update result
                                   set campaign_id = id, programme = 'y', period = 'y', organiser_unit_id = id, edition = 3,
                                       assessed_unit_id = id, sha256 = repeat('b', 64), previous_sha256 = 'y',
                                       snapshot = '{"deductedPoints": 2}'
                                """)),
                "external results at scoring",
                Held.of("external_result", """
                        {%s, "class": "x", "rank": 1, "ranked_units": 3, "points": 1, "max_points": 3, "criteria_set_id": "%s",
                         "decision": {"number": "1"}, "lines": [{"criterionCode": "I", "reason": "x"}]}
                        """.formatted(KEYS, ANOTHER), """
                        programme = 'y', period = 'y', organiser_unit_id = id, assessed_unit_id = id, class = 'y', rank = 2,
                        ranked_units = 4, points = 2, max_points = 4, criteria_set_id = id, decision = '{"number": "2"}',
                        lines = '[{"criterionCode": "I", "reason": "y"}]'
                        """),
                "seen results at task",
                Held.body("scoring.result", "seen_result", "\"id\": \"" + ID + "\""),
                "known results at notification",
                Held.of("known_result", "{\"id\": \"" + ID + "\"}", "programme = 'y'"));
    }

    private static Map<String, Held> work() {
        return Map.of(
                "campaigns at scoring",
                Held.of(
                        "campaign",
                        "{" + KEYS + ", \"status\": \"SELF_SCORING\"}",
                        "programme = 'y', period = 'y', status = 'REVIEW', criteria_set_id = id, organiser_unit_id = id"),
                "scorecards at scoring",
                Held.of(
                        "scorecard",
                        "{" + KEYS + ", \"status\": \"NOT_STARTED\", \"lines_total\": 40, \"lines_assessed\": 0}",
                        "campaign_id = id, assessed_unit_id = id, status = 'FINAL', lines_total = 41, lines_assessed = 1"),
                "plans at task",
                Held.of("plan", """
                        {%s, "kind": "REMEDIATION", "status": "ISSUED", "issued_at": "2024-01-01T00:00:00Z",
                         "standing_office_unit_id": "%s", "source_result_id": "%s"}
                        """.formatted(KEYS, ANOTHER, ANOTHER), """
                        kind = 'NOTICE', status = 'DRAFT', issued_at = null, title = 'y', owner_unit_id = id, standing_office_unit_id = null,
                        source_result_id = id, item_count = 2
                        """),
                "assignments at task",
                Held.of("assignment", """
                        {%s, "criterion_code": "I", "original_due_date": "2024-01-01", "due_date": "2024-01-01",
                         "work": "IN_PROGRESS", "review": "NONE", "extension": "NONE", "refusal": "NONE"}
                        """.formatted(KEYS), """
                        plan_id = id, item_id = id, task_id = id, criterion_code = 'II', title = 'y', unit_code = 'y', owner_unit_id = id,
                        standing_office_unit_id = id, original_due_date = '2024-01-02', due_date = '2024-01-02',
                        work = 'NOT_STARTED', review = 'REJECTED', extension = 'PENDING'
                        """));
    }

    private static Map<String, Held> figures() {
        String figure = "{" + KEYS + ", \"period\": \"2023\", \"open_undated\": 1, \"unreviewed\": 1}";
        String changes = """
                unit_id = id, unit_code = 'y', period = '2024', numerator = 2, denominator = 3, open_undated = 4, unreviewed = 5
                """;
        return Map.of(
                "punctuality at task",
                new Held(
                        List.of("punctuality " + figure, "subtree_punctuality " + figure.replace(ID, ANOTHER)),
                        List.of("update punctuality set " + changes, "update subtree_punctuality set " + changes)),
                "recoveries at task",
                Held.body("scoring.recovery", "recovery", "\"result_id\": \"" + ID + "\", \"version\": 3"),
                "punctuality at scoring",
                new Held(
                        List.of("""
                                indicator_source {%s, "unit_id": "%s", "period": "2023", "numerator": 1, "denominator": 2,
                                                  "open_undated": 1, "unreviewed": 1}
                                """.formatted(KEYS, ANOTHER), """
                                indicator_value {"source_id": "%s", "unit_id": "%s", "is_current": true, "numerator": 3,
                                                 "denominator": 4}
                                """.formatted(ID, ANOTHER)),
                        List.of(
                                "update indicator_source set unit_id = id, period = '2024', open_undated = 4, unreviewed = 5",
                                "update indicator_value set unit_id = source_id, numerator = 5, denominator = 6")));
    }

    private static Map<String, Held> notification() {
        return Map.of(
                "tracked assignments at notification",
                Held.of("tracked_assignment", """
                        {"id": "%s", "source_version": 3, "criterion_code": "I", "standing_office_unit_id": "%s", "deadline_text": "x",
                         "due_date": "2024-01-01", "work": "IN_PROGRESS", "review": "NONE"}
                        """.formatted(ID, ANOTHER), """
                        plan_id = id, criterion_code = 'II', title = 'y', unit_name = 'y', owner_unit_id = id,
                        standing_office_unit_id = null, deadline_text = 'y', due_date = '2024-01-02', work = 'DONE',
                        review = 'REJECTED'
                        """),
                "tracked plans at notification",
                Held.of(
                        "tracked_plan",
                        "{\"id\": \"%s\", \"source_version\": 3, \"kind\": \"x\", \"result_id\": \"%s\"}"
                                .formatted(ID, ANOTHER),
                        "title = 'y', kind = 'y', owner_unit_id = id, result_id = null"));
    }
}
