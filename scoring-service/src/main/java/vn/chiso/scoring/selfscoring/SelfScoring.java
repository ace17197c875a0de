package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.scorecard.LineReader;
import vn.chiso.scoring.scorecard.LineResponse;
import vn.chiso.scoring.scorecard.Scorecards;

/** A unit scores a line that it answers for. Points that follow from inputs are computed; only judged ones are entered. */
@ApplicationScoped
class SelfScoring {

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final ScoreKeeping keeping;
    private final LineReader reader;

    SelfScoring(Scorecards scorecards, Campaigns campaigns, ScoreKeeping keeping, LineReader reader) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.keeping = keeping;
        this.reader = reader;
    }

    @Transactional
    LineResponse score(UUID cardId, String code, ExpectedVersion expected, SelfScoreRequest request) {
        var hand = scorecards.forChange(cardId);
        var line = scorecards.line(hand, code);
        if (!hand.access().mayScore(code)) {
            throw MissingRole.anyOf(Role.SCORING_OFFICER, Role.UNIT_HEAD);
        }
        expected.check(line.version());
        keeping.requireWorkable(hand);
        var criterion = campaigns
                .criterion(hand.campaign().id(), code)
                .orElseThrow(() -> new IllegalStateException("A line without its criterion: " + code));
        var facts = keeping.known(hand, Stream.of(criterion), Stream.of(request));
        var checked = keeping.checked(hand, criterion, request, facts);
        keeping.keep(hand, List.of(new LineOutcome.Kept(line, checked)));
        return reader.shown(hand, line);
    }
}
