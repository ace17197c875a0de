package vn.chiso.scoring.scorecard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.RecordedValue;

/** An indicator that the criterion is bound to, with its value for the unit and the period of the campaign. */
public record LineIndicator(
        @Schema(description = "Part of the checklist that is bound; absent where the whole criterion is.")
        String part,

        String indicator,

        @Schema(
                description =
                        "Names of the inputs that its value can fill; two entries of one line may differ by nothing else.",
                examples = "[\"previous\"]")
        List<String> inputs,

        @Schema(description = "Current value; a self-score that leaves the inputs out is filled from it.")
        RecordedValue value,

        @Schema(
                description =
                        "Current value that came when the card could not be scored any more: it is shown and changes nothing.")
        RecordedValue laterValue) {

    /** @param self null where the line is not scored */
    static LineIndicator of(Binding binding, RecordedValue current, SelfScore self, Scorecard card) {
        boolean late = current != null && !isOpenForScores(card) && isLater(current, self, card);
        return new LineIndicator(
                binding.part(), binding.indicator(), binding.inputs(), late ? null : current, late ? current : null);
    }

    /** Neither locked nor handed on. */
    private static boolean isOpenForScores(Scorecard card) {
        return card.lockedAt() == null
                && (card.status() == ScorecardStatus.NOT_STARTED || card.status() == ScorecardStatus.IN_PROGRESS);
    }

    private static boolean isLater(RecordedValue current, SelfScore self, Scorecard card) {
        if (self == null) {
            return card.lockedAt() == null || current.recordedAt().isAfter(card.lockedAt());
        }
        return self.filledFrom().stream().noneMatch(use -> use.valueId().equals(current.id()))
                && current.recordedAt().isAfter(self.at());
    }
}
