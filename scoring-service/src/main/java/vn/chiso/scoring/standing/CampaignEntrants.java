package vn.chiso.scoring.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import vn.chiso.scoring.total.SetTree;
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

    private record Card(UUID unitId, UUID groupId, Map<String, Scored> lines) {}

    // Native: hundreds of thousands of lines, of which two figures are wanted; so one row a card, not one a line.
    // Points are null where the line is excluded, or not scored.
    private static final String CARDS = """
            select s.assessed_unit_id, s.unit_group_id, array_agg(l.criterion_code), array_agg(%1$s),
                   array_agg(%2$s is not null and %1$s is null)
              from scorecard s join scorecard_line l on l.scorecard_id = s.id
             where s.%3$s = ?
             group by s.id
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
        var total = total(campaign);
        // Added up as they are read: only the sums of all cards are held at once.
        return cards(
                "campaign_id",
                campaign.id(),
                stage,
                card -> new Entrant(
                        card.unitId(),
                        card.groupId(),
                        total.apply(card.lines()),
                        known.getOrDefault(card.unitId(), Facts.UNKNOWN),
                        previous.get(card.unitId())));
    }

    private Function<Map<String, Scored>, CardTotal> total(Campaign campaign) {
        if (Coverage.valueOf(campaign.coverage()) == Coverage.EXTRACT) {
            return _ -> EXTRACT;
        }
        var tree = tree(campaign.id());
        return lines -> Totals.of(Coverage.FULL, tree, lines);
    }

    private SetTree tree(UUID campaignId) {
        return SetTree.of(
                campaigns.nodes(campaignId).stream().map(PinnedCriterion::node).toList());
    }

    /** What each line of one card came to, by code. */
    public Map<String, Scored> lines(UUID cardId, Stage stage) {
        return cards("id", cardId, stage, Card::lines).stream().findFirst().orElse(Map.of());
    }

    private <T> List<T> cards(String column, UUID id, Stage stage, Function<Card, T> use) {
        return sql.query(CARDS.formatted(stage.points(), stage.found(), column), row -> use.apply(card(row)), id);
    }

    private static Card card(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray(3).getArray();
        var points = (BigDecimal[]) row.getArray(4).getArray();
        var excluded = (Boolean[]) row.getArray(5).getArray();
        Map<String, Scored> lines = HashMap.newHashMap(codes.length);
        for (int i = 0; i < codes.length; i++) {
            lines.put(codes[i], scored(points[i], excluded[i]));
        }
        return new Card(row.getObject(1, UUID.class), row.getObject(2, UUID.class), lines);
    }

    /** A line that its unit left open has no points and costs all of them. */
    private static Scored scored(BigDecimal points, boolean excluded) {
        var counted = points == null ? BigDecimal.ZERO : points;
        return new Scored(excluded ? null : counted, excluded, null);
    }
}
