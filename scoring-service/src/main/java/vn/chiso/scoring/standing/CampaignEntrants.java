package vn.chiso.scoring.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
import vn.chiso.scoring.total.Totals;

/** Adds up the cards of a campaign as of a stage. */
@ApplicationScoped
public class CampaignEntrants {

    private static final CardTotal EXTRACT =
            new CardTotal(Coverage.EXTRACT, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), List.of(), List.of());

    private static final Scored EXCLUDED = new Scored(null, true, null);

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

    /**
     * With sums alone, see {@link Totals#sums}: what decides on rank and class.
     *
     * @param previous indexes of the period before, of the units that have one
     */
    public List<Entrant> compared(Campaign campaign, Stage stage, Map<UUID, Index> previous) {
        return entrants(campaign, stage, previous, Totals::sums);
    }

    /**
     * With all that is said about a card.
     *
     * @param previous as above
     */
    public List<Entrant> explained(Campaign campaign, Stage stage, Map<UUID, Index> previous) {
        return entrants(campaign, stage, previous, (tree, lines) -> Totals.of(Coverage.FULL, tree, lines));
    }

    private List<Entrant> entrants(
            Campaign campaign,
            Stage stage,
            Map<UUID, Index> previous,
            BiFunction<SetTree, Map<String, Scored>, CardTotal> sum) {
        var known = facts.of(campaign);
        var total = total(campaign, sum);
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

    private Function<Map<String, Scored>, CardTotal> total(
            Campaign campaign, BiFunction<SetTree, Map<String, Scored>, CardTotal> sum) {
        if (Coverage.valueOf(campaign.coverage()) == Coverage.EXTRACT) {
            return _ -> EXTRACT;
        }
        var tree = tree(campaign.id());
        return lines -> sum.apply(tree, lines);
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
        // Hundreds of thousands of lines have some hundred different points.
        Map<BigDecimal, Scored> seen = new HashMap<>();
        return sql.query(CARDS.formatted(stage.points(), stage.found(), column), row -> use.apply(card(row, seen)), id);
    }

    private static Card card(ResultSet row, Map<BigDecimal, Scored> seen) throws SQLException {
        var codes = (String[]) row.getArray(3).getArray();
        var points = (BigDecimal[]) row.getArray(4).getArray();
        var excluded = (Boolean[]) row.getArray(5).getArray();
        Map<String, Scored> lines = HashMap.newHashMap(codes.length);
        for (int i = 0; i < codes.length; i++) {
            lines.put(
                    codes[i],
                    excluded[i] ? EXCLUDED : seen.computeIfAbsent(counted(points[i]), CampaignEntrants::scored));
        }
        return new Card(row.getObject(1, UUID.class), row.getObject(2, UUID.class), lines);
    }

    /** A line that its unit left open has no points and costs all of them. */
    private static BigDecimal counted(BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }

    private static Scored scored(BigDecimal points) {
        return new Scored(points, false, null);
    }
}
