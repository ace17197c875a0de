package vn.chiso.e2e.verifier;

import java.util.List;
import java.util.stream.Stream;

/** What the consumers keep of the catalogue, and the catalogue's own rows. */
final class CatalogueCopies {

    private static final String UNIT_NODE = """
            select n.id::text, n.version,
                   json_build_object('id', n.id, 'code', n.code, 'name', n.name, 'type', n.type, 'parentId', n.parent_id,
                       'validFrom', n.valid_from, 'validTo', n.valid_to,
                       'serves', (select json_agg(s.served_id) from unit_service s where s.agency_id = n.id),
                       'identifiers',
                       (select json_agg(json_build_object('scheme', i.scheme, 'identifier', i.identifier,
                                            'from', i.valid_from, 'to', i.valid_to))
                          from unit_node_identifier i where i.unit_id = n.id))
              from unit_node n
            """;

    private static final String UNIT_GROUP = """
            select g.id::text, g.version,
                   json_build_object('id', g.id, 'code', g.code, 'name', g.name, 'ownerUnitId', g.owner_unit_id, 'members',
                       (select json_agg(json_build_object('unitId', m.unit_id, 'from', m.valid_from, 'to', m.valid_to)
                                        order by m.unit_id, m.valid_from)
                          from unit_group_member m where m.unit_group_id = g.id))
              from unit_group g
            """;

    /** Units in the order of the event: leads first, each list as stated. */
    private static final String RESPONSIBILITY = """
            select r.id::text, r.version,
                   json_build_object('id', r.id, 'criteriaSetId', r.criteria_set_id, 'criterionCode', r.criterion_code,
                       'assessedUnitId', r.assessed_unit_id, 'from', r.valid_from, 'to', r.valid_to,
                       'leadUnitIds', (select json_agg(u.unit_id order by u.position) from responsible_unit u
                                        where u.responsibility_id = r.id and %s),
                       'cooperatingUnitIds', (select json_agg(u.unit_id order by u.position) from responsible_unit u
                                               where u.responsibility_id = r.id and not %s))
              from responsibility r
            """;

    private static final String INDICATOR = """
            select id::text, version,
                   json_build_object('id', id, 'code', code, 'name', name, 'unitOfMeasure', unit_of_measure,
                       'direction', direction, 'scale', scale, 'sourceSystem', source_system)
              from %s
            """;

    private CatalogueCopies() {}

    static Stream<Copy> all() {
        return Stream.of(units(), groups(), sets(), rest()).flatMap(List::stream);
    }

    private static List<Copy> units() {
        return List.of(
                new Copy("units at criteria", "criteria.unit", "criteria", """
                        select id::text, version,
                               json_build_object('id', id, 'code', code, 'name', name, 'type', type, 'parentId', parent_id,
                                   'validFrom', valid_from, 'validTo', valid_to)
                          from unit
                        """),
                new Copy("unit tree at criteria", "criteria.unit", "criteria", UNIT_NODE),
                new Copy("unit tree at scoring", "criteria.unit", "scoring", UNIT_NODE),
                new Copy("unit tree at task", "criteria.unit", "task", UNIT_NODE),
                new Copy("unit tree at notification", "criteria.unit", "notification", UNIT_NODE),
                new Copy("unit aliases at task", "criteria.unit", "task", """
                        select unit_id::text, version, json_build_object('id', unit_id, 'aliases', aliases) from unit_alias
                        """));
    }

    private static List<Copy> groups() {
        return List.of(
                new Copy("unit groups at criteria", "criteria.unit-group", "criteria", """
                        select id::text, version,
                               json_build_object('id', id, 'code', code, 'name', name, 'ownerUnitId', owner_unit_id,
                                   'rule', rule, 'members', resolved_members -> 'items')
                          from unit_group
                        """),
                new Copy("unit groups at scoring", "criteria.unit-group", "scoring", UNIT_GROUP),
                new Copy("unit groups at task", "criteria.unit-group", "task", UNIT_GROUP));
    }

    private static List<Copy> sets() {
        return List.of(
                new Copy("criteria sets at criteria", "criteria.criteria-set", "criteria", """
                        select s.id::text, s.version,
                               json_build_object('id', s.id, 'programme', s.programme, 'title', s.title, 'period', s.period,
                                   'coverage', s.coverage, 'status', s.status, 'revision', s.revision,
                                   'supersedes', s.supersedes_id,
                                   'decision', json_build_object('number', s.decision_number, 'date', s.decision_date,
                                                   'issuerUnitId', s.decision_issuer_unit_id))
                          from criteria_set s where s.status <> 'DRAFT'
                        """),
                new Copy("criteria sets at scoring", "criteria.criteria-set", "scoring", """
                        select id::text, version,
                               jsonb_build_object('id', null, 'version', null, 'programme', null, 'title', null, 'period', null,
                                   'decision', null, 'coverage', null, 'status', null, 'revision', null, 'rounding', null,
                                   'nodes', null) || body
                          from criteria_set
                        """),
                new Copy("regulations at criteria", "criteria.regulation", "criteria", """
                        select id::text, version,
                               json_build_object('id', id, 'programme', programme, 'title', title, 'periods', periods,
                                   'complete', complete, 'note', note, 'status', status, 'revision', revision,
                                   'supersedes', supersedes_id,
                                   'decision', json_build_object('number', decision_number, 'date', decision_date,
                                                   'issuerUnitId', decision_issuer_unit_id))
                          from regulation where status <> 'DRAFT'
                        """),
                new Copy("regulations at scoring", "criteria.regulation", "scoring", """
                        select id::text, version,
                               jsonb_build_object('id', null, 'version', null, 'programme', null, 'title', null, 'periods', null,
                                   'decision', null, 'status', null, 'revision', null, 'supersedes', null, 'complete', null,
                                   'note', null, 'groups', null, 'tiePolicy', null, 'timetable', null) || body
                          from regulation
                        """),
                new Copy("criterion mappings at criteria", "criteria.criterion-mapping", "criteria", """
                        select id::text, version,
                               json_build_object('id', id, 'setId', set_id, 'formerSetId', former_set_id, 'origin', origin,
                                   'reason', reason)
                          from criterion_mapping
                        """),
                new Copy("criterion mappings at scoring", "criteria.criterion-mapping", "scoring", """
                        select id::text, version,
                               jsonb_build_object('id', null, 'version', null, 'setId', null, 'formerSetId', null,
                                   'programme', null, 'origin', null, 'reason', null, 'statedAt', null, 'pairs', null) || body
                          from criterion_mapping
                        """),
                new Copy(
                        "responsibilities at criteria",
                        "criteria.responsibility",
                        "criteria",
                        RESPONSIBILITY.formatted("u.part = 'LEAD'", "u.part = 'LEAD'")),
                new Copy(
                        "responsibilities at scoring",
                        "criteria.responsibility",
                        "scoring",
                        RESPONSIBILITY.formatted("u.is_lead", "u.is_lead")));
    }

    private static List<Copy> rest() {
        return List.of(
                new Copy("indicators at criteria", "criteria.indicator", "criteria", INDICATOR.formatted("indicator")),
                new Copy(
                        "indicators at scoring",
                        "criteria.indicator",
                        "scoring",
                        INDICATOR.formatted("indicator_definition")),
                new Copy("calendars at criteria", "criteria.calendar", "criteria", """
                        select c.id::text, c.version,
                               json_build_object('id', c.id, 'year', c.calendar_year, 'revision', c.revision, 'note', r.note,
                                   'entries', r.entries)
                          from calendar_year c
                          join calendar_revision r on r.calendar_id = c.id and r.revision = c.revision
                        """),
                new Copy("calendars at task", "criteria.calendar", "task", """
                        select body ->> 'id', version,
                               jsonb_build_object('id', null, 'version', null, 'year', null, 'entries', null) || body
                          from working_calendar
                        """),
                new Copy("working days at notification", "criteria.calendar", "notification", """
                        select year::text, source_version,
                               json_build_object('year', year, 'entries',
                                   (select json_agg(json_build_object('date', day) order by day)
                                      from unnest(days_off || days_worked) as day))
                          from working_year
                        """));
    }
}
