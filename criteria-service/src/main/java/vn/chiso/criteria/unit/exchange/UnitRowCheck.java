package vn.chiso.criteria.unit.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitProblem;
import vn.chiso.criteria.unit.UnitRequest;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitRecord;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.sheet.SheetRow;

/** What must hold of one row by itself, and of a correction beside what is recorded. */
final class UnitRowCheck {

    private final RowValidator validator;
    private final LocalDate today;

    UnitRowCheck(RowValidator validator, LocalDate today) {
        this.validator = validator;
        this.today = today;
    }

    /** @param recorded of the unit, null for a new one */
    void check(SheetRow row, UUID id, UnitRecord said, UnitRecord recorded) {
        checkConstraints(row, said);
        if (!said.timeline().isSound()) {
            var cut = recorded != null && recorded.timeline().periods().size() > 1;
            row.fault("validFrom", cut ? UnitProblem.UNIT_HISTORY_CUT : UnitProblem.UNIT_VALIDITY_EMPTY);
        }
        var present = said.timeline().at(today);
        for (var period : said.timeline().periods()) {
            if (id.equals(period.parentId())) {
                row.fault(columnOf(period, present), UnitProblem.UNIT_PARENT_CYCLE);
            }
        }
        for (var identifier : said.identifiers()) {
            if (identifier.isEmptyWithin(said.timeline().from(), said.timeline().to())) {
                row.fault(column(identifier.scheme()), UnitProblem.UNIT_VALIDITY_EMPTY);
            }
        }
        if (recorded != null) {
            checkHistory(row, said, recorded);
        }
    }

    /** Of a row with a cell that cannot be read: what is wrong with the others, so that both are told at once. */
    void checkReadable(SheetRow row, UnitRecord said) {
        for (var identifier : said.identifiers()) {
            validator.isValid(row, identifier, Map.of("identifier", column(identifier.scheme())));
        }
        if (said.timeline().periods().size() == 1) {
            var only = said.timeline().periods().getFirst();
            validator.isValid(row, request(said.code(), only, said.aliases()), UnitSheet.COLUMNS);
        }
    }

    /** The same constraints as of a request with this content. */
    private void checkConstraints(SheetRow row, UnitRecord said) {
        var present = said.timeline().at(today);
        boolean sound = true;
        for (var identifier : said.identifiers()) {
            sound &= validator.isValid(row, identifier, Map.of("identifier", column(identifier.scheme())));
        }
        for (var period : said.timeline().periods()) {
            if (!period.equals(present)) {
                validator.isValid(
                        row, request(said.code(), period, List.of()), Map.of("name", columnOf(period, present)));
            }
        }
        var whole = new UnitRequest(
                said.code(),
                present.name(),
                present.type(),
                present.parentId(),
                said.aliases(),
                said.servesOn(today),
                said.timeline().from(),
                said.timeline().to(),
                sound ? said.identifiers() : List.of());
        validator.isValid(row, whole, UnitSheet.COLUMNS);
    }

    private static UnitRequest request(String code, UnitPeriod period, List<String> aliases) {
        return new UnitRequest(
                code,
                period.name(),
                period.type(),
                period.parentId(),
                aliases,
                Set.of(),
                period.from(),
                period.to(),
                List.of());
    }

    /** A file corrects the present, as a single change does; what was and what is decided stays as it is recorded. */
    private void checkHistory(SheetRow row, UnitRecord said, UnitRecord recorded) {
        var present = said.timeline().at(today);
        var right = new UnitPeriod(
                said.timeline().from(), said.timeline().to(), present.name(), present.type(), present.parentId());
        if (!recorded.timeline().corrected(today, right).equals(said.timeline())) {
            row.fault(UnitSheet.EARLIER, UnitRowFault.UNIT_HISTORY_DIFFERS);
        }
        if (!said.servesLike(recorded, today)) {
            row.fault(UnitSheet.SERVES, UnitRowFault.UNIT_HISTORY_DIFFERS);
        }
    }

    private static String columnOf(UnitPeriod period, UnitPeriod present) {
        if (period.from().isBefore(present.from())) {
            return UnitSheet.EARLIER;
        }
        return period.from().isAfter(present.from()) ? UnitSheet.LATER : UnitSheet.PARENT;
    }

    private static String column(IdentifierScheme scheme) {
        return scheme == IdentifierScheme.CURRENT ? UnitSheet.CURRENT : UnitSheet.LEGACY;
    }
}
