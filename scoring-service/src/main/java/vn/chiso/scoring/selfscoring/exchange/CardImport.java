package vn.chiso.scoring.selfscoring.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.scoring.evidence.Citations;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.selfscoring.CardIntake;
import vn.chiso.scoring.selfscoring.exchange.CardForm.FormLine;

/** Takes over what was filled in off-line; the rules are those of scoring many lines at once. */
@ApplicationScoped
class CardImport implements SheetImport {

    static final String COLLECTION = "scorecards";

    /** Parameter: the card that the sender means. */
    static final String CARD = "scorecardId";

    private static final SheetLayout LINES = CardSheets.lines(CardSheets.MOST_INPUTS);

    private final Scorecards scorecards;
    private final CardFiles files;
    private final CardIntake intake;
    private final Citations citations;
    private final RowValidator validator;

    CardImport(Scorecards scorecards, CardFiles files, CardIntake intake, Citations citations, RowValidator validator) {
        this.scorecards = scorecards;
        this.files = files;
        this.intake = intake;
        this.citations = citations;
        this.validator = validator;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(CardSheets.CARD, LINES);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        var hand = scorecards.visible(UUID.fromString(parameters.get(CARD)));
        if (hand.access().scorable().isEmpty()) {
            throw MissingRole.anyOf(Role.SCORING_OFFICER, Role.UNIT_HEAD);
        }
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var hand = scorecards.visible(UUID.fromString(parameters.get(CARD)));
        if (!isOf(hand, file)) {
            return new ImportCounts(0, 0, 0);
        }
        var rows = rows(hand, file);
        var touched = rows.stream().filter(LineRow::isTouched).toList();
        // Before anything is taken over: the rows look at the very lines that change.
        int created = (int) touched.stream().filter(LineRow::isFirst).count();
        progress.done(rows.size() / 2);
        if (!touched.isEmpty()) {
            var entries = touched.stream().map(LineRow::entry).toList();
            for (var refusal : intake.take(hand.card().id(), entries)) {
                touched.get(refusal.entry()).refuse(refusal);
            }
        }
        progress.done(rows.size());
        return new ImportCounts(created, touched.size() - created, rows.size() - touched.size());
    }

    /** A file of another card, or of other criteria, has no line that could be meant. */
    private static boolean isOf(CardInHand hand, SheetFile file) {
        var heads = file.rows(CardSheets.CARD.name());
        if (heads.size() != 1) {
            if (file.faults().isEmpty()) {
                file.faults().add(CardSheets.CARD.name(), 0, null, CardFileProblem.CARD_FILE_INCOMPLETE);
            }
            return false;
        }
        var head = heads.getFirst();
        if (!hand.card().id().toString().equals(head.text(CardSheets.CARD_ID))) {
            head.fault(CardSheets.CARD_ID, CardFileProblem.CARD_FILE_OF_ANOTHER_CARD);
            return false;
        }
        var revision = head.integer(CardSheets.REVISION);
        if (revision == null || revision != hand.campaign().criteriaSetRevision()) {
            head.fault(CardSheets.REVISION, CardFileProblem.CARD_FILE_OUTDATED);
            return false;
        }
        return true;
    }

    /** Those that can be read; the others are faults. */
    private List<LineRow> rows(CardInHand hand, SheetFile file) {
        var lines = files.lines(hand).stream()
                .collect(Collectors.toMap(line -> line.line().criterionCode(), Function.identity()));
        var cited = citations.ofCard(hand.card().id());
        var rows = new ArrayList<LineRow>();
        for (var row : file.rows(LINES.name())) {
            int before = file.faults().total();
            FormLine line = lines.get(row.text(CardSheets.CODE));
            if (line == null) {
                row.fault(CardSheets.CODE, PlatformProblem.NOT_FOUND);
                continue;
            }
            var read = LineRow.read(row, line, cited);
            if (file.faults().total() == before
                    && (!read.isTouched() || validator.isValid(row, read.request(), Map.of()))) {
                rows.add(read);
            }
        }
        return rows;
    }
}
