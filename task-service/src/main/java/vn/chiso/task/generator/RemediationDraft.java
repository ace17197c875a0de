package vn.chiso.task.generator;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.chiso.task.plan.NewPlan;

/** From a result to the draft of its remediation plan: one item a deducted criterion, in the order of the document. */
final class RemediationDraft {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private RemediationDraft() {}

    /** Empty if the result lost no points that it tells of: an external result often has class and rank alone. */
    static Optional<NewPlan> of(PublishedResult result) {
        var items = result.lines().stream()
                .filter(PublishedResult.Line::isDeducted)
                .map(RemediationDraft::item)
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewPlan(
                        result.id(), title(result), result.programme(), result.period(), result.assessedUnit(), items));
    }

    private static NewPlan.Item item(PublishedResult.Line line) {
        return new NewPlan.Item(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.deductionReason(),
                line.causeCode(),
                line.leadUnits(),
                line.cooperatingUnits());
    }

    private static String title(PublishedResult result) {
        var texts = ResourceBundle.getBundle("plan_texts", VIETNAMESE);
        return new MessageFormat(texts.getString("remediation.title"), VIETNAMESE)
                .format(new Object[] {result.period(), result.assessedUnit().name()});
    }
}
