package vn.chiso.criteria.unit.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitIntake.Asked;
import vn.chiso.criteria.unit.UnitIntake.Recorded;
import vn.chiso.criteria.unit.UnitIntake.Refusal;
import vn.chiso.criteria.unit.UnitIntake.Stated;
import vn.chiso.criteria.unit.UnitProblem;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetRow;

/** The rows of one file beside what is recorded, and what they come to. */
final class UnitFile {

    private final SheetFile file;
    private final Recorded recorded;
    private final UnitCodes codes;
    private final LocalDate today;
    private final Map<UUID, SheetRow> rows = new HashMap<>();
    private final List<Stated> created = new ArrayList<>();
    private final List<Stated> changed = new ArrayList<>();
    /** New units that something is wrong with. */
    private final Set<UUID> faulty = new HashSet<>();

    private int unchanged;

    UnitFile(SheetFile file, Recorded recorded, UnitCodes codes, LocalDate today) {
        this.file = file;
        this.recorded = recorded;
        this.codes = codes;
        this.today = today;
    }

    /** A unit of the file by the row that names it. */
    private record Named(UUID id, String code, SheetRow row) {}

    /** @param named the code in each row, null where it cannot be read */
    void read(List<SheetRow> all, List<String> named, UnitRowCheck check) {
        var reader = new UnitRows(codes, today);
        for (var each : name(all, named)) {
            int before = file.faults().total();
            var known = recorded.units().get(each.code());
            var facts = reader.read(each.row(), each.code(), known == null ? null : known.facts());
            if (file.faults().total() == before) {
                check.check(each.row(), each.id(), facts, known == null ? null : known.facts());
            } else {
                check.checkReadable(each.row(), facts);
            }
            sort(new Stated(each.id(), facts), known, file.faults().total() == before);
        }
    }

    private void sort(Stated said, Stated known, boolean sound) {
        if (known == null) {
            if (sound) {
                created.add(said);
            } else {
                faulty.add(said.id());
            }
        } else if (known.facts().equals(said.facts())) {
            unchanged++;
        } else if (sound) {
            changed.add(said);
        }
    }

    /** Every code first, so that parents may stand behind their children. */
    private List<Named> name(List<SheetRow> all, List<String> readable) {
        var named = new ArrayList<Named>();
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            var code = readable.get(i);
            if (code == null) {
                continue;
            }
            if (!seen.add(code)) {
                row.fault(UnitSheet.CODE, UnitRowFault.UNIT_CODE_REPEATED, code);
                continue;
            }
            var known = recorded.units().get(code);
            var id = known == null ? recorded.vacant().getOrDefault(code, Ids.next()) : known.id();
            codes.add(code, id);
            rows.put(id, row);
            named.add(new Named(id, code, row));
        }
        return named;
    }

    /** Everything that can be written down; the faults of the others are told already. */
    Asked asked(long since) {
        var circles = new UnitOrder(created, today).circles();
        circles.forEach(id -> rows.get(id).fault(UnitSheet.PARENT, UnitProblem.UNIT_PARENT_CYCLE));
        faulty.addAll(circles);
        var all = new ArrayList<>(created);
        all.addAll(changed);
        var held = UnitOrder.heldBackBy(faulty, all);
        var possible =
                created.stream().filter(each -> !held.contains(each.id())).toList();
        return new Asked(
                new UnitOrder(possible, today).parentsFirst(),
                changed.stream().filter(each -> !held.contains(each.id())).toList(),
                since);
    }

    int unchanged() {
        return unchanged;
    }

    void refused(Refusal refusal) {
        var row = rows.get(refusal.unit());
        row.fault(
                UnitSheet.column(refusal.member()),
                refusal.type(),
                refusal.arguments().toArray());
    }
}
