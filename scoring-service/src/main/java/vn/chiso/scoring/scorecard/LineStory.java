package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.scoring.engine.Explanation;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Wording;
import vn.chiso.scoring.indicator.ValueUse;

/** Tells how a line came to its points, stage by stage: the trace of the unit's own score is only the first of them. */
final class LineStory {

    private final Wording wording;
    private final Rounding rounding;
    private final List<String> sentences = new ArrayList<>();

    private LineStory(Wording wording, Rounding rounding) {
        this.wording = wording;
        this.rounding = rounding;
    }

    static List<String> vietnamese(ScorecardLine line, Rounding rounding, String legalBasis) {
        return new LineStory(Wording.vietnamese("explanation"), rounding)
                .tell(line, Explanation.vietnamese(), legalBasis);
    }

    static List<String> english(ScorecardLine line, Rounding rounding, String legalBasis) {
        return new LineStory(Wording.english("explanation"), rounding).tell(line, Explanation.english(), legalBasis);
    }

    private List<String> tell(ScorecardLine line, Explanation trace, String legalBasis) {
        selfScored(line.self(), trace);
        appraised(line.appraisal1(), "1");
        explained(line.explanation());
        appraised(line.appraisal2(), "2");
        appraised(line.finalScore(), "FINAL");
        if (legalBasis != null) {
            say("LEGAL_BASIS", legalBasis);
        }
        return List.copyOf(sentences);
    }

    private void selfScored(SelfScore self, Explanation trace) {
        if (self == null) {
            say("NOT_SELF_SCORED");
            return;
        }
        self.filledFrom().stream().map(ValueUse::indicator).distinct().forEach(code -> say("FILLED_FROM", code));
        sentences.addAll(trace.lines(self.trace()));
    }

    private void appraised(Appraisal found, String stage) {
        if (found == null) {
            return;
        }
        if (found.excluded()) {
            say("EXCLUDED_" + stage);
        } else {
            say("APPRAISED_" + stage, points(found.points()));
        }
        if (found.reason() != null && !found.reason().isBlank()) {
            say("REASON", found.reason());
        }
    }

    private void explained(LineExplanation said) {
        if (said == null) {
            return;
        }
        say("EXPLAINED", said.text());
        if (said.pointsAskedFor() != null) {
            say("ASKED_FOR", points(said.pointsAskedFor()));
        }
    }

    private String points(BigDecimal points) {
        return wording.figure(rounding.shown(points).toPlainString());
    }

    private void say(String key, Object... written) {
        sentences.add(wording.text(key, written));
    }
}
