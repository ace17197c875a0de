package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.idempotency.PartnerSources;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Partner;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.plan.PlanIntake;
import vn.chiso.task.unit.NamedUnit;

/** Takes documents by which the province assigns tasks, each once and as a whole. */
@ApplicationScoped
class AssignedTasks {

    private static final String KIND = "assigned-tasks";

    private final PartnerSources sources;
    private final Agencies agencies;
    private final UnitTree units;
    private final Partner partner;
    private final DirectiveDrafting drafting;

    AssignedTasks(
            PartnerSources sources, Agencies agencies, UnitTree units, Partner partner, DirectiveDrafting drafting) {
        this.sources = sources;
        this.agencies = agencies;
        this.units = units;
        this.partner = partner;
        this.drafting = drafting;
    }

    /** @param created false where it was taken before */
    record Taken(UUID planId, Grant grant, boolean created) {}

    @Transactional
    Taken take(AssignedTasksRequest request) {
        partner.codes();
        var named = named(request);
        var owner = named.reached(request.ownerAgency(), "/ownerAgency");
        var grant = owner == null ? null : partner.grant(owner.id()).orElse(null);
        if (owner != null && grant == null) {
            // A vertical agency is given work, but plans for itself.
            named.refuse(request.ownerAgency(), "/ownerAgency");
        }
        var issuer = named.known(request.document().issuerAgency(), "/document/issuerAgency");
        var items = drafting.read(request, named);
        named.requireFaultless();
        var source = new PartnerSources.Source(grant.unitCode(), KIND, request.sourceId());
        var taken = sources.claim(source, request);
        if (taken.isPresent()) {
            return new Taken(taken.get(), grant, false);
        }
        var document = request.document();
        var directive =
                new PlanIntake.Directive(request.title(), owner, document.number(), document.date(), issuer.id());
        var planId = drafting.draft(directive, items, grant);
        sources.keep(source, planId);
        return new Taken(planId, grant, true);
    }

    private NamedAgencies named(AssignedTasksRequest request) {
        var resolved = agencies.resolve(request.agencies().collect(Collectors.toSet()));
        Map<UUID, NamedUnit> known = units.findAll(resolved.values()).stream()
                .map(AssignedTasks::named)
                .collect(Collectors.toMap(NamedUnit::id, Function.identity(), (first, same) -> first));
        var byName = new HashMap<String, NamedUnit>();
        resolved.forEach((agency, unit) -> byName.put(agency, known.get(unit)));
        return new NamedAgencies(byName, partner.reached(known.keySet()));
    }

    private static NamedUnit named(UnitNode unit) {
        return new NamedUnit(unit.id(), unit.code(), unit.name());
    }
}
