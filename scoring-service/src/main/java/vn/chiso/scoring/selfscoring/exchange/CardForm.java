package vn.chiso.scoring.selfscoring.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.sheet.SheetForm;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardLine;

/** Writes a card as its workbook. */
record CardForm(CardInHand hand, String unit, List<FormLine> lines) {

    /** A line with the criterion that it scores. */
    record FormLine(ScorecardLine line, PinnedCriterion criterion, List<FormInput> inputs) {

        FormLine(ScorecardLine line, PinnedCriterion criterion) {
            this(line, criterion, FormInputs.of(criterion.scoringMethod()));
        }

        /** For the machine; names have no line ends. */
        String inputNames() {
            return inputs.stream().map(FormInput::name).collect(Collectors.joining("\n"));
        }
    }

    CardForm {
        lines = List.copyOf(lines);
    }

    List<Table> tables() {
        int inputs = lines.stream().mapToInt(line -> line.inputs().size()).max().orElse(0);
        var layout = CardSheets.lines(inputs);
        return List.of(
                new Table(
                        CardSheets.CARD,
                        List.of(head()).iterator(),
                        new SheetForm(
                                CardSheets.CARD.columns().stream()
                                        .map(column -> column.name())
                                        .collect(Collectors.toSet()),
                                Map.of(),
                                (row, column) -> false)),
                new Table(
                        layout,
                        lines.stream().map(line -> row(line, inputs)).iterator(),
                        new SheetForm(CardSheets.HIDDEN, CardSheets.WIDTHS, this::isOpen)));
    }

    private List<Object> head() {
        return List.of(
                hand.card().id().toString(),
                hand.campaign().criteriaSetRevision(),
                unit,
                hand.campaign().title());
    }

    /** What may be filled in: of a judged criterion its points, of another the inputs that it has. */
    private boolean isOpen(int row, String column) {
        var line = lines.get(row);
        if (!hand.access().mayScore(line.line().criterionCode())) {
            return false;
        }
        return switch (column) {
            case CardSheets.NOT_APPLICABLE, CardSheets.EXPLANATION -> true;
            case CardSheets.POINTS -> line.criterion().isJudged();
            default ->
                column.startsWith("value")
                        && Integer.parseInt(column.substring(5))
                                <= line.inputs().size();
        };
    }

    private List<Object> row(FormLine line, int inputs) {
        var score = line.line().self();
        var appraised = line.line().appraised();
        var filled = FilledIn.of(score, line.criterion());
        var cells = new ArrayList<Object>(Arrays.asList(
                line.line().criterionCode(),
                line.criterion().title(),
                shown(line.line().maxPoints()),
                rule(line.criterion()),
                filled.points(),
                filled.notApplicable() ? "có" : null,
                filled.explanation()));
        for (int i = 0; i < inputs; i++) {
            var input = i < line.inputs().size() ? line.inputs().get(i) : null;
            cells.add(input == null ? null : input.label());
            cells.add(input == null ? null : input.write(filled.inputs().get(input.name())));
        }
        cells.add(score == null ? null : shown(score.points()));
        cells.add(appraised == null ? null : shown(appraised.points()));
        cells.add(appraised == null ? null : appraised.reason());
        cells.add(appraised == null ? null : appraised.causeCode());
        cells.add(Math.toIntExact(line.line().version()));
        cells.add(line.inputNames());
        cells.add(filled.fingerprint());
        return cells;
    }

    private BigDecimal shown(BigDecimal points) {
        return hand.campaign().rounding().shown(points);
    }

    private static String rule(PinnedCriterion criterion) {
        var rule = Stream.of(criterion.scaleText(), criterion.ruleText())
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return rule.isEmpty() ? null : rule;
    }
}
