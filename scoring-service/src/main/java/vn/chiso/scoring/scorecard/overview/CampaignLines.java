package vn.chiso.scoring.scorecard.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.xlsx.StreamedTable;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;

/** Reads the lines of a campaign, one card at a time. */
@ApplicationScoped
class CampaignLines {

    // Native: names of units are replicated and have no entity; of the JSON only words are wanted.
    private static final String CARDS = """
            select s.id, coalesce(u.code, s.assessed_unit_id::text), coalesce(u.name, '')
              from scorecard s left join unit_node u on u.id = s.assessed_unit_id
             where s.campaign_id = ?
             order by 2, 1
            """;
    private static final String LINES = """
            select c.code, c.title, c.adjustment, l.max_points, l.self_points, l.self ->> 'explanation' as explanation,
                   cast(l.appraisal1 ->> 'points' as numeric) as points1,
                   cast(l.appraisal2 ->> 'points' as numeric) as points2, l.final_points,
                   coalesce(l.appraisal2, l.appraisal1) ->> 'reason' as reason,
                   coalesce(l.appraisal2, l.appraisal1) ->> 'causeCode' as cause
              from scorecard_line l
              join campaign_criterion c on c.campaign_id = ? and c.code = l.criterion_code
             where l.scorecard_id = ?
             order by l.position
            """;

    private final Campaigns campaigns;
    private final Scope scope;
    private final Sql sql;

    CampaignLines(Campaigns campaigns, Scope scope, Sql sql) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.sql = sql;
    }

    private record Card(UUID id, String unitCode, String unitName) {}

    /** @throws ProblemException not-found; forbidden where the caller sees single cards or lines only */
    Campaign readable(UUID campaignId) {
        var campaign = campaigns.visible(campaignId);
        if (!scope.reaches(campaign.organiserUnitId(), Campaigns.readers())) {
            throw MissingRole.anyOf(Campaigns.readers());
        }
        return campaign;
    }

    void write(Campaign campaign, OutputStream target) throws IOException {
        var cards = sql.query(
                CARDS,
                row -> new Card(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                campaign.id());
        try (var table = new StreamedTable(target, CampaignLine.SHEET, CampaignLine.COLUMNS)) {
            for (var card : cards) {
                for (var line : lines(campaign, card)) {
                    table.write(line);
                }
            }
        }
    }

    private List<List<TableCell>> lines(Campaign campaign, Card card) {
        return sql.query(
                LINES,
                row -> CampaignLine.of(card.unitCode(), card.unitName(), row, campaign.rounding()),
                campaign.id(),
                card.id());
    }
}
