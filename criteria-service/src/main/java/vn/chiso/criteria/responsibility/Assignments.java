package vn.chiso.criteria.responsibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitProblem;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.problem.Violation;

/**
 * What a request asks to assign, with the place of each item in the body.
 *
 * @param prefix pointer of the list, or null when the body is the only item
 */
record Assignments(List<ResponsibilityRequest> items, String prefix) {

    static Assignments single(ResponsibilityRequest request) {
        return new Assignments(List.of(request), null);
    }

    static Assignments batch(BatchRequest request) {
        return new Assignments(request.items(), "/items/");
    }

    String pointer(int item) {
        return prefix == null ? "" : prefix + item;
    }

    /** Every unit that is named, by its place. */
    Map<String, UUID> namedUnits() {
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            named.put(pointer(i) + "/assessedUnitId", item.assessedUnitId());
            named.put(pointer(i) + "/source/issuerUnitId", item.source().issuerUnitId());
            for (int u = 0; u < item.leadUnitIds().size(); u++) {
                named.put(pointer(i) + "/leadUnitIds/" + u, item.leadUnitIds().get(u));
            }
            for (int u = 0; u < item.cooperatingUnitIds().size(); u++) {
                named.put(
                        pointer(i) + "/cooperatingUnitIds/" + u,
                        item.cooperatingUnitIds().get(u));
            }
        }
        return named;
    }

    /** What an item gets wrong by itself: an end before its start, nobody named, or somebody named twice. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var all = new ArrayList<>(item.leadUnitIds());
            all.addAll(item.cooperatingUnitIds());
            if (item.to() != null && !item.to().isAfter(item.from())) {
                faults.add(new Fault(i, "to", ResponsibilityProblem.RESPONSIBILITY_VALIDITY_EMPTY, null));
            }
            if (all.isEmpty()) {
                faults.add(new Fault(i, "leadUnitIds", ResponsibilityProblem.NOBODY_RESPONSIBLE, null));
            }
            if (all.size() != all.stream().distinct().count()) {
                faults.add(new Fault(i, "cooperatingUnitIds", UnitProblem.UNIT_NAMED_TWICE, null));
            }
        }
        return faults;
    }

    Violation violation(Fault fault) {
        return new Violation(
                pointer(fault.item()) + "/" + fault.member(), fault.type().code(), fault.detail());
    }

    /** What is wrong with one item, and where. */
    record Fault(int item, String member, ProblemType type, String detail) {}
}
