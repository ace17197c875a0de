package vn.chiso.scoring.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.facts.KnownFacts;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.Index;
import vn.chiso.scoring.total.SetNode;
import vn.chiso.scoring.total.SumTrace;
import vn.chiso.scoring.total.Totals;

/** Adds up the cards of a campaign as of a stage. */
@ApplicationScoped
public class CampaignEntrants {

    private static final CardTotal EXTRACT = new CardTotal(
            Coverage.EXTRACT,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of(),
            List.of(),
            List.of(),
            new SumTrace(List.of(), List.of()));

    private record Card(UUID unitId, UUID groupId) {}

    private record Line(Card card, String code, Scored scored) {}

    // Native: hundreds of thousands of lines, of which two figures are wanted.
    private static final String LINES = """
            select s.assessed_unit_id, s.unit_group_id, l.criterion_code, %s,
                   coalesce(cast(%s ->> 'excluded' as boolean), false)
              from scorecard s join scorecard_line l on l.scorecard_id = s.id
             where s.%s = ?
             order by s.assessed_unit_id
            """;

    private final Campaigns campaigns;
    private final KnownFacts facts;
    private final Sql sql;

    CampaignEntrants(Campaigns campaigns, KnownFacts facts, Sql sql) {
        this.campaigns = campaigns;
        this.facts = facts;
        this.sql = sql;
    }

    /** @param previous indexes of the period before, of the units that have one */
    public List<Entrant> at(Campaign campaign, Stage stage, Map<UUID, Index> previous) {
        var known = facts.of(campaign);
        return cards(campaign, stage).entrySet().stream()
                .map(entry -> new Entrant(
                        entry.getKey().unitId(),
                        entry.getKey().groupId(),
                        entry.getValue(),
                        known.getOrDefault(entry.getKey().unitId(), Facts.UNKNOWN),
                        previous.get(entry.getKey().unitId())))
                .toList();
    }

    private Map<Card, CardTotal> cards(Campaign campaign, Stage stage) {
        Map<Card, Map<String, Scored>> lines = lines("campaign_id", campaign.id(), stage).stream()
                .collect(Collectors.groupingBy(
                        Line::card, LinkedHashMap::new, Collectors.toMap(Line::code, Line::scored)));
        Map<Card, CardTotal> totals = new LinkedHashMap<>();
        if (Coverage.valueOf(campaign.coverage()) == Coverage.EXTRACT) {
            lines.keySet().forEach(card -> totals.put(card, EXTRACT));
        } else {
            var nodes = nodes(campaign.id());
            lines.forEach((card, scored) -> totals.put(card, Totals.of(Coverage.FULL, nodes, scored)));
        }
        return totals;
    }

    private List<SetNode> nodes(UUID campaignId) {
        return campaigns.nodes(campaignId).stream().map(PinnedCriterion::node).toList();
    }

    /** What each line of one card came to, by code. */
    public Map<String, Scored> lines(UUID cardId, Stage stage) {
        return lines("id", cardId, stage).stream().collect(Collectors.toMap(Line::code, Line::scored));
    }

    private List<Line> lines(String column, UUID id, Stage stage) {
        return sql.query(LINES.formatted(stage.points(), stage.found(), column), CampaignEntrants::line, id);
    }

    /** A line that its unit left open has no points and costs all of them. */
    private static Line line(ResultSet row) throws SQLException {
        boolean excluded = row.getBoolean(5);
        var points = row.getBigDecimal(4);
        var counted = points == null ? BigDecimal.ZERO : points;
        return new Line(
                new Card(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                row.getString(3),
                new Scored(excluded ? null : counted, excluded, null));
    }
}
