package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.scoring.engine.Fraction;
import vn.chiso.scoring.engine.Wording;

/** Tells how a card was added up, in Vietnamese or English. */
public final class TotalExplanation {

    private static final String BUNDLE = "total";

    private final Wording wording;

    private TotalExplanation(Wording wording) {
        this.wording = wording;
    }

    public static TotalExplanation vietnamese() {
        return new TotalExplanation(Wording.vietnamese(BUNDLE));
    }

    public static TotalExplanation english() {
        return new TotalExplanation(Wording.english(BUNDLE));
    }

    /** Inner nodes in the order of the document, then total, adjustments, components and index. */
    public List<String> lines(CardTotal card) {
        List<String> lines = new ArrayList<>();
        card.nodes().stream()
                .filter(node -> node.trace() != null)
                .forEach(node ->
                        lines.addAll(sum("NODE", node.code(), node.trace(), node.points(), node.applicableMaximum())));
        lines.addAll(sum("TOTAL", "", card.trace(), card.points(), card.applicableMaximum()));
        card.adjustments().forEach(adjustment -> lines.add(adjustment(adjustment)));
        if (!card.adjustments().isEmpty()) {
            lines.add(wording.text("TOTAL_ADJUSTED", figure(card.totalPoints())));
        }
        card.components().forEach(component -> lines.add(component(component)));
        lines.add(index(card));
        return lines;
    }

    private List<String> sum(String key, String code, SumTrace trace, BigDecimal points, BigDecimal maximum) {
        List<String> lines = new ArrayList<>();
        String terms = trace.terms().stream().map(term -> figure(term.points())).collect(Collectors.joining(" + "));
        lines.add(wording.text(key, code, terms.isEmpty() ? "0" : terms, figure(points), figure(maximum)));
        trace.excluded().forEach(left -> lines.add(excluded(left)));
        return lines;
    }

    private String excluded(SumTrace.Excluded left) {
        return left.maximum() == null
                ? wording.text("EXCLUDED", left.code())
                : wording.text("EXCLUDED_MAXIMUM", left.code(), figure(left.maximum()));
    }

    private String adjustment(AdjustmentTotal adjustment) {
        String key = adjustment.kind().name();
        return adjustment.isCapped()
                ? wording.text(
                        key + "_CAPPED",
                        adjustment.code(),
                        figure(adjustment.earned()),
                        figure(adjustment.cap()),
                        figure(adjustment.points()))
                : wording.text(key, adjustment.code(), figure(adjustment.points()));
    }

    private String component(ComponentTotal component) {
        String name = switch (component.key()) {
            case ComponentKey.Appraised() -> wording.text("APPRAISED");
            case ComponentKey.Surveyed(String indicator) ->
                indicator == null ? wording.text("SURVEY") : wording.text("SURVEY_OF", indicator);
        };
        return wording.text("COMPONENT", name, figure(component.points()), figure(component.applicableMaximum()));
    }

    private String index(CardTotal card) {
        if (card.coverage() == Coverage.EXTRACT) {
            return wording.text("NO_INDEX_OF_EXTRACT");
        }
        return card.index()
                .map(index -> wording.text(
                        "INDEX", figure(index.points()), figure(index.maximum()), figure(index.shownPercent())))
                .orElseGet(() -> wording.text("NO_INDEX"));
    }

    private String figure(BigDecimal amount) {
        return wording.figure(Fraction.plain(amount));
    }
}
