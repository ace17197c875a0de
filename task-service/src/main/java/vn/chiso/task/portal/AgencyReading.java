package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Partner;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.unit.NamedUnit;

/** Reads the agencies of a document as units of today, for work is given to who is there. */
@ApplicationScoped
class AgencyReading {

    private final Agencies agencies;
    private final UnitTree units;
    private final Partner partner;

    AgencyReading(Agencies agencies, UnitTree units, Partner partner) {
        this.agencies = agencies;
        this.units = units;
        this.partner = partner;
    }

    NamedAgencies of(AssignedTasksRequest request) {
        var resolved = agencies.resolve(request.agencies().collect(Collectors.toSet()));
        Map<UUID, NamedUnit> known = units.findAll(resolved.values()).stream()
                .map(AgencyReading::named)
                .collect(Collectors.toMap(NamedUnit::id, Function.identity(), (first, same) -> first));
        var byName = new HashMap<String, NamedUnit>();
        resolved.forEach((agency, unit) -> byName.put(agency, known.get(unit)));
        return new NamedAgencies(byName, partner.reached(known.keySet()));
    }

    private static NamedUnit named(UnitNode unit) {
        return new NamedUnit(unit.id(), unit.code(), unit.name());
    }
}
