package vn.chiso.scoring.selfscoring.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.evidence.CardCitations;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.evidence.CitedEvidence;
import vn.chiso.scoring.scorecard.ScoringProblem;
import vn.chiso.scoring.selfscoring.CardIntake;
import vn.chiso.scoring.selfscoring.LinesRequest;
import vn.chiso.scoring.selfscoring.SelfScoreRequest;
import vn.chiso.scoring.selfscoring.exchange.CardForm.FormLine;

/**
 * A row of a workbook that came back.
 *
 * @param version of the line when the workbook was handed out
 * @param handedOut fingerprint of what it was handed out with
 * @param evidence that the line cites; the workbook has no cell for it
 */
record LineRow(SheetRow row, FormLine line, FilledIn filled, Integer version, String handedOut, List<UUID> evidence) {

    static LineRow read(SheetRow row, FormLine line, CardCitations cited) {
        var names = row.text(CardSheets.INPUTS);
        if (!(names == null ? "" : names).equals(line.inputNames())) {
            row.fault(CardSheets.INPUTS, CardFileProblem.CARD_FILE_OUTDATED);
        }
        var filled = new FilledIn(
                row.decimal(CardSheets.POINTS),
                Boolean.TRUE.equals(row.truth(CardSheets.NOT_APPLICABLE)),
                row.text(CardSheets.EXPLANATION),
                inputs(row, line.inputs()));
        var evidence = cited.of(line.line().id(), CitationStage.SELF).stream()
                .map(CitedEvidence::id)
                .toList();
        return new LineRow(
                row, line, filled, row.integer(CardSheets.VERSION), row.text(CardSheets.HANDED_OUT), evidence);
    }

    private static Map<String, InputValue> inputs(SheetRow row, List<FormInput> wanted) {
        var inputs = new HashMap<String, InputValue>();
        for (int i = 1; i <= CardSheets.MOST_INPUTS && row.has(CardSheets.value(i)); i++) {
            var column = CardSheets.value(i);
            if (i <= wanted.size()) {
                var value = wanted.get(i - 1).read(row, column);
                if (value != null) {
                    inputs.put(wanted.get(i - 1).name(), value);
                }
            } else if (!row.isEmpty(column)) {
                row.fault(column, ScoringProblem.INPUT_UNKNOWN);
            }
        }
        return inputs;
    }

    /** Says something else than the file was handed out with, and than the line says by now. */
    boolean isTouched() {
        var now = filled.fingerprint();
        return !now.equals(handedOut)
                && !now.equals(FilledIn.of(line.line().self(), line.criterion()).fingerprint());
    }

    boolean isFirst() {
        return line.line().self() == null;
    }

    LinesRequest.Entry entry() {
        return new LinesRequest.Entry(line.line().criterionCode(), version.longValue(), request());
    }

    SelfScoreRequest request() {
        return new SelfScoreRequest(
                noted(), filled.points(), filled.explanation(), filled.notApplicable() ? true : null, evidence);
    }

    /** Beside judged points inputs are only noted; the workbook has no cells for them. */
    private Map<String, InputValue> noted() {
        boolean keeps = line.criterion().isJudged() && !filled.notApplicable() && !isFirst();
        return keeps ? line.line().self().inputs() : filled.inputs();
    }

    /** Tells it at the cell that is to blame. */
    void refuse(CardIntake.Refusal refusal) {
        row.fault(
                column(refusal.pointer()),
                refusal.problem().type(),
                refusal.problem().arguments());
    }

    private String column(String pointer) {
        var inputs = "/self/inputs/";
        if (pointer.startsWith(inputs)) {
            var name = pointer.substring(inputs.length()).replace("~1", "/").replace("~0", "~");
            return IntStream.range(0, line.inputs().size())
                    .filter(i -> line.inputs().get(i).name().equals(name))
                    .mapToObj(i -> CardSheets.value(i + 1))
                    .findFirst()
                    .orElse(CardSheets.CODE);
        }
        return switch (pointer) {
            case "/self/points" -> CardSheets.POINTS;
            case "/self/notApplicable" -> CardSheets.NOT_APPLICABLE;
            case "/self/explanation" -> CardSheets.EXPLANATION;
            default -> CardSheets.CODE;
        };
    }
}
