package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Appraiser;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.catalogue.Responsibilities;
import vn.chiso.scoring.catalogue.Responsible;

/**
 * Access to a card by scope and to its lines by responsibility (design §7), decided for one caller and one card. A superior
 * reads whatever is below him; the self-score is the unit's own word, so only a grant for that very unit writes it.
 */
@ApplicationScoped
class AccessRules {

    /** Everybody but the portal, which reads what is published. */
    static final Role[] READERS = {
        Role.ADMIN,
        Role.CATALOGUE_EDITOR,
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.LEADER,
        Role.VIEWER
    };

    /** The head first: what he does as well as an officer, he does as head. */
    private static final Role[] SCORERS = {Role.UNIT_HEAD, Role.SCORING_OFFICER};

    private final Campaigns campaigns;
    private final Responsibilities responsibilities;
    private final Scope scope;
    private final Sql sql;
    private final BusinessClock clock;

    AccessRules(Campaigns campaigns, Responsibilities responsibilities, Scope scope, Sql sql, BusinessClock clock) {
        this.campaigns = campaigns;
        this.responsibilities = responsibilities;
        this.scope = scope;
        this.sql = sql;
        this.clock = clock;
    }

    CardAccess of(Scorecard card, Campaign campaign) {
        var assigned = responsibilities.of(campaign.criteriaSetId(), card.assessedUnitId(), clock.today());
        var whole = scope.reaches(card.assessedUnitId(), READERS) || scope.reaches(campaign.organiserUnitId(), READERS);
        var scorers = grantsOnUnits(SCORERS);
        var acting = scorers.get(card.assessedUnitId());
        var criteria = criteria(campaign, acting);
        var appraisable = appraisable(criteria, campaign);
        var readable =
                answeredFor(assigned, reached(answering(assigned), READERS)).keySet();
        var seen =
                Stream.concat(readable.stream(), appraisable.keySet().stream()).collect(Collectors.toUnmodifiableSet());
        return new CardAccess(whole, seen, scorable(criteria, assigned, scorers, acting), appraisable, acting);
    }

    /** Most callers only read, and have no use for them. */
    private List<Appraiser> criteria(Campaign campaign, Grant acting) {
        var appraises = scope.codes(Role.APPRAISER).length > 0;
        return acting != null || appraises ? campaigns.appraisers(campaign.id()) : List.of();
    }

    private static Map<String, Grant> scorable(
            List<Appraiser> criteria, Map<String, Responsible> assigned, Map<UUID, Grant> scorers, Grant acting) {
        return acting == null
                ? answeredFor(assigned, scorers)
                : criteria.stream().collect(Collectors.toMap(Appraiser::criterionCode, criterion -> acting));
    }

    /** Units that a grant names, not those that it reaches from above: only who is of the unit scores for it. */
    private Map<UUID, Grant> grantsOnUnits(Role... roles) {
        var grants = new HashMap<UUID, Grant>();
        for (var role : roles) {
            units(scope.codes(role)).forEach((unit, code) -> grants.putIfAbsent(unit, new Grant(role, code)));
        }
        return grants;
    }

    private Map<UUID, String> units(String[] codes) {
        return codes.length == 0
                ? Map.of()
                : sql
                        .query(
                                "select id, code from unit_node where code = any (?)",
                                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                                (Object) codes)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<UUID> answering(Map<String, Responsible> assigned) {
        return assigned.values().stream()
                .flatMap(responsible -> responsible.all().stream())
                .collect(Collectors.toSet());
    }

    /** Lines for which one of the granted units answers, as lead or cooperating, with what is granted there. */
    private static <G> Map<String, G> answeredFor(Map<String, Responsible> assigned, Map<UUID, G> granted) {
        var lines = new HashMap<String, G>();
        assigned.forEach((code, responsible) -> responsible.all().stream()
                .map(granted::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(grant -> lines.put(code, grant)));
        return lines;
    }

    private Map<String, Grant> appraisable(List<Appraiser> criteria, Campaign campaign) {
        var units = criteria.stream()
                .map(Appraiser::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reached = reached(units, Role.APPRAISER);
        var organisersOwn = ofOrganisersApparatus(campaign);
        var lines = new HashMap<String, Grant>();
        for (var criterion : criteria) {
            var code = criterion.unitId() == null ? organisersOwn : reached.get(criterion.unitId());
            if (code != null) {
                lines.put(criterion.criterionCode(), new Grant(Role.APPRAISER, code));
            }
        }
        return lines;
    }

    /**
     * Where the set names no appraising unit, the organiser's own agencies appraise: units under the organiser that exist today and are not
     * themselves assessed in the campaign, nor part of a unit that is. Null if the caller is of none.
     */
    private String ofOrganisersApparatus(Campaign campaign) {
        var codes = scope.codes(Role.APPRAISER);
        if (codes.length == 0) {
            return null;
        }
        var today = clock.today();
        return sql
                .query("""
                        select n.code from unit_node n
                         where n.code = any (?)
                           and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
                           and exists (select 1 from unit_path p
                                        where p.descendant_id = n.id and p.ancestor_id = ?)
                           and not exists (select 1 from unit_path p join scorecard s on s.assessed_unit_id = p.ancestor_id
                                            where p.descendant_id = n.id and s.campaign_id = ?)
                        """, row -> row.getString(1), codes, today, today, campaign.organiserUnitId(), campaign.id())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Those of the units that the caller reaches, each with the code of a granted unit from which he does. */
    private Map<UUID, String> reached(Collection<UUID> units, Role... roles) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        """
                        select s.unit_id, c.code from unnest(?) as c (code), units_in_scope(array[c.code], ?) s
                         where s.unit_id = any (?)
                        """,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        scope.codes(roles),
                        clock.today(),
                        units)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
