package vn.chiso.task.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.task.PartyPart;
import vn.chiso.task.task.TaskParty;
import vn.chiso.task.unit.NamedUnit;

/** The agencies that a request names, as units. Those out of reach answer like those that are not there, each with its pointer. */
final class NamedAgencies {

    private final Map<String, NamedUnit> units;
    private final Set<UUID> reached;
    private final List<Violation> faults = new ArrayList<>();

    NamedAgencies(Map<String, NamedUnit> units, Set<UUID> reached) {
        this.units = units;
        this.reached = reached;
    }

    /** Null for a fault. */
    NamedUnit known(String agency, String pointer) {
        var unit = units.get(agency);
        if (unit == null) {
            refuse(agency, pointer);
        }
        return unit;
    }

    /** Null for a fault. */
    NamedUnit reached(String agency, String pointer) {
        var unit = units.get(agency);
        if (unit == null || !reached.contains(unit.id())) {
            refuse(agency, pointer);
            return null;
        }
        return unit;
    }

    void refuse(String agency, String pointer) {
        fault(pointer, "unknown-unit", agency);
    }

    void fault(String pointer, String code, String detail) {
        faults.add(new Violation(pointer, code, detail));
    }

    List<TaskParty> parties(AssignedTasksRequest.Task task, String pointer) {
        var parties = new ArrayList<TaskParty>();
        add(parties, PartyPart.LEAD, task.leads(), pointer + "/leads/");
        add(parties, PartyPart.COOPERATING, task.cooperating(), pointer + "/cooperating/");
        add(parties, PartyPart.SUPERVISING, task.supervising(), pointer + "/supervising/");
        return parties;
    }

    private void add(List<TaskParty> parties, PartyPart part, List<String> named, String pointer) {
        for (int i = 0; i < named.size(); i++) {
            var unit = reached(named.get(i), pointer + i);
            if (unit == null) {
                continue;
            }
            var party = TaskParty.unit(part, null, unit, null);
            if (parties.stream().anyMatch(party::isSame)) {
                fault(pointer + i, "party-repeated", named.get(i));
            } else {
                parties.add(party);
            }
        }
    }

    /** @throws ProblemException naming every fault */
    void requireFaultless() {
        if (!faults.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(faults);
        }
    }
}
