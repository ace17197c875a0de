package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
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

    private static final Role[] SCORERS = {Role.SCORING_OFFICER, Role.UNIT_HEAD};

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
        var criteria = campaigns.criteria(campaign.id());
        var assigned = responsibilities.of(campaign.criteriaSetId(), card.assessedUnitId(), clock.today());
        var whole = scope.reaches(card.assessedUnitId(), READERS) || scope.reaches(campaign.organiserUnitId(), READERS);
        var acting = acting(card.assessedUnitId());
        var appraisable = appraisable(criteria, campaign);
        var readable = answeredFor(assigned, reached(answering(assigned), READERS));
        readable.addAll(appraisable);
        var scorable = acting.isPresent()
                ? criteria.stream().map(PinnedCriterion::code).collect(Collectors.toSet())
                : answeredFor(assigned, scope.unitsOfCaller(SCORERS));
        return new CardAccess(whole, readable, scorable, appraisable, acting.orElse(null));
    }

    /** The grant by which the caller scores for the unit: one that names it, not one that reaches it from above. */
    private Optional<Grant> acting(UUID unit) {
        return Stream.of(SCORERS)
                .flatMap(role -> sql
                        .query(
                                "select code from unit_node where id = ? and code = any (?)",
                                row -> new Grant(role, row.getString(1)),
                                unit,
                                scope.codes(role))
                        .stream())
                .findFirst();
    }

    private static Set<UUID> answering(Map<String, Responsible> assigned) {
        return assigned.values().stream()
                .flatMap(responsible -> responsible.all().stream())
                .collect(Collectors.toSet());
    }

    /** Lines for which one of the units answers, as lead or cooperating. */
    private static Set<String> answeredFor(Map<String, Responsible> assigned, Set<UUID> units) {
        return assigned.entrySet().stream()
                .filter(entry -> entry.getValue().all().stream().anyMatch(units::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> appraisable(List<PinnedCriterion> criteria, Campaign campaign) {
        var units = criteria.stream()
                .map(PinnedCriterion::appraisingUnitId)
                .filter(unit -> unit != null)
                .collect(Collectors.toSet());
        var reached = reached(units, Role.APPRAISER);
        var organisersOwn = isOfOrganisersApparatus(campaign);
        return criteria.stream()
                .filter(criterion -> criterion.appraisingUnitId() == null
                        ? organisersOwn
                        : reached.contains(criterion.appraisingUnitId()))
                .map(PinnedCriterion::code)
                .collect(Collectors.toSet());
    }

    /**
     * Where the set names no appraising unit, the organiser's own agencies appraise: units under the organiser that are not
     * themselves assessed in the campaign, nor part of a unit that is.
     */
    private boolean isOfOrganisersApparatus(Campaign campaign) {
        return !sql.query(
                        """
                        select 1 from unit_node n
                         where n.code = any (?)
                           and exists (select 1 from unit_path p
                                        where p.descendant_id = n.id and p.ancestor_id = ?)
                           and not exists (select 1 from unit_path p
                                            where p.descendant_id = n.id and p.ancestor_id = any (?))
                        """,
                        row -> 1,
                        scope.codes(Role.APPRAISER),
                        campaign.organiserUnitId(),
                        campaign.assessedUnitIds())
                .isEmpty();
    }

    private Set<UUID> reached(Collection<UUID> units, Role... roles) {
        if (units.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.query(
                "select unit_id from units_in_scope(?, ?) where unit_id = any (?)",
                row -> row.getObject(1, UUID.class),
                scope.codes(roles),
                clock.today(),
                units));
    }
}
