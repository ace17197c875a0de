package vn.chiso.scoring.selfscoring.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.selfscoring.exchange.CardForm.FormLine;

/** Cards on their way out, with the lines that the caller sees. */
@ApplicationScoped
@Transactional
class CardFiles {

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final UnitTree units;

    CardFiles(Scorecards scorecards, Campaigns campaigns, UnitTree units) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.units = units;
    }

    /** @param name of the file, without ending */
    record CardFile(String name, List<Table> tables) {}

    CardFile file(UUID cardId) {
        var hand = scorecards.visible(cardId);
        var unit = units.find(hand.card().assessedUnitId()).map(UnitNode::name).orElse("");
        var name = "Phiếu tự chấm điểm %s %s".formatted(unit, hand.campaign().period());
        return new CardFile(name, new CardForm(hand, unit, lines(hand)).tables());
    }

    List<FormLine> lines(CardInHand hand) {
        var criteria = campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, Function.identity()));
        return scorecards.lines(hand).stream()
                .map(line -> new FormLine(line, criteria.get(line.criterionCode())))
                .toList();
    }
}
