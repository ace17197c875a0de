package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.evidence.Citations;

/** Shows lines together with the criteria that they score. */
@ApplicationScoped
@Transactional
public class LineReader {

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final Citations citations;
    private final LineIndicators indicators;

    LineReader(Scorecards scorecards, Campaigns campaigns, Citations citations, LineIndicators indicators) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.citations = citations;
        this.indicators = indicators;
    }

    List<LineResponse> lines(UUID cardId) {
        var hand = scorecards.visible(cardId);
        var criteria = campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, criterion -> criterion));
        var cited = citations.ofCard(cardId);
        var lines = scorecards.lines(hand);
        var bound = indicators.of(hand, lines, criteria);
        return lines.stream()
                .map(line -> LineResponse.from(
                        line,
                        criteria.get(line.criterionCode()),
                        hand.campaign().rounding(),
                        bound.get(line.criterionCode()),
                        cited))
                .toList();
    }

    LineResponse line(UUID cardId, String code) {
        var hand = scorecards.visible(cardId);
        return shown(hand, scorecards.line(hand, code));
    }

    public LineResponse shown(CardInHand hand, ScorecardLine line) {
        var code = line.criterionCode();
        var criterion = criterion(hand, code);
        var bound = indicators.of(hand, List.of(line), Map.of(code, criterion));
        return LineResponse.from(
                line, criterion, hand.campaign().rounding(), bound.get(code), citations.ofLine(line.id()));
    }

    ExplanationResponse explanation(UUID cardId, String code) {
        var hand = scorecards.visible(cardId);
        var line = scorecards.line(hand, code);
        var criterion = criterion(hand, code);
        if (line.self() == null && line.appraised() == null) {
            throw new ProblemException(ScorecardProblem.LINES_NOT_SCORED).at("/lines/" + code);
        }
        return ExplanationResponse.of(line, criterion, hand.campaign().rounding());
    }

    private PinnedCriterion criterion(CardInHand hand, String code) {
        return campaigns
                .criterion(hand.campaign().id(), code)
                .orElseThrow(() -> new IllegalStateException("A line without its criterion: " + code));
    }
}
