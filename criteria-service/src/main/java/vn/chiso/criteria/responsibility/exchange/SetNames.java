package vn.chiso.criteria.responsibility.exchange;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.criteria.responsibility.ResponsibilityProblem;
import vn.chiso.criteria.set.PublishedSets.Head;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.text.VietnameseText;

/** Published sets by what people know them by: programme, period, number of the decision, issuer, revision. */
final class SetNames {

    private final List<Head> heads;
    private final boolean chosen;

    /** @param chosen the set that every row is of, or null if the rows say so */
    SetNames(List<Head> heads, UUID chosen) {
        this.chosen = chosen != null;
        this.heads = heads.stream()
                .filter(head -> chosen == null || head.id().equals(chosen))
                .toList();
    }

    /** Null if the row names none or more than one, which is a fault. Without a revision, a set in force goes before others. */
    UUID id(SheetRow row, UnitCodes codes) {
        var number = VietnameseText.nfc(row.text(ResponsibilitySheet.DECISION));
        if (number == null && !chosen) {
            row.fault(ResponsibilitySheet.DECISION, SheetProblem.CELL_EMPTY);
            return null;
        }
        var programme = row.text("programme");
        var period = row.text("period");
        var issuer = codes.id(row, "issuer");
        var revision = row.integer("revision");
        var found = heads.stream()
                .filter(head -> said(number, head.decisionNumber()))
                .filter(head -> said(programme, head.programme()))
                .filter(head -> said(period, head.period()))
                .filter(head -> said(issuer, head.issuerUnitId()))
                .filter(head -> said(revision, head.revision()))
                .toList();
        var inForce = found.stream().filter(Head::inForce).toList();
        return only(row, number, revision != null || inForce.isEmpty() ? found : inForce);
    }

    private static UUID only(SheetRow row, String number, List<Head> found) {
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        row.fault(
                ResponsibilitySheet.DECISION,
                found.isEmpty()
                        ? ResponsibilityProblem.UNKNOWN_CRITERIA_SET
                        : ResponsibilityProblem.CRITERIA_SET_AMBIGUOUS,
                number);
        return null;
    }

    private static boolean said(Object said, Object recorded) {
        return said == null || Objects.equals(said, recorded);
    }
}
