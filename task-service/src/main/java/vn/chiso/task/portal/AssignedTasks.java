package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.idempotency.PartnerSources;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Partner;
import vn.chiso.task.plan.PlanIntake;

/** Takes documents by which the province assigns tasks, each once and as a whole. */
@ApplicationScoped
class AssignedTasks {

    private static final String KIND = "assigned-tasks";

    private final PartnerSources sources;
    private final AgencyReading agencies;
    private final Partner partner;
    private final Caller caller;
    private final DirectiveDrafting drafting;

    AssignedTasks(
            PartnerSources sources,
            AgencyReading agencies,
            Partner partner,
            Caller caller,
            DirectiveDrafting drafting) {
        this.sources = sources;
        this.agencies = agencies;
        this.partner = partner;
        this.caller = caller;
        this.drafting = drafting;
    }

    /** @param created false where it was taken before */
    record Taken(UUID planId, boolean created) {}

    @Transactional
    Taken take(AssignedTasksRequest request) {
        var codes = partner.codes();
        // Before a look at grants and agencies: what was taken stays so, whatever became of both.
        var own = new PartnerSources.Source("account:" + caller.subject(), KIND, request.sourceId());
        var taken = sources.claim(own, request).or(() -> takenForUnit(codes, own, request));
        return taken.map(planId -> new Taken(planId, false)).orElseGet(() -> drafted(request, own));
    }

    /** By an account that this one replaced, or by itself while only the unit was kept for which it acted. */
    private Optional<UUID> takenForUnit(String[] codes, PartnerSources.Source own, AssignedTasksRequest request) {
        var taken = sources.sameUnder(codes, own, request);
        taken.ifPresent(planId -> sources.keep(own, planId));
        return taken;
    }

    private Taken drafted(AssignedTasksRequest request, PartnerSources.Source own) {
        var named = agencies.of(request);
        var owner = named.reached(request.ownerAgency(), "/ownerAgency");
        var grant = owner == null ? null : partner.grant(owner.id()).orElse(null);
        if (owner != null && grant == null) {
            // A vertical agency is given work, but plans for itself.
            named.refuse(request.ownerAgency(), "/ownerAgency");
        }
        var issuer = named.known(request.document().issuerAgency(), "/document/issuerAgency");
        var items = drafting.read(request, named);
        named.requireFaultless();
        var forUnit = new PartnerSources.Source(grant.unitCode(), KIND, request.sourceId());
        var taken = sources.claim(forUnit, request);
        var document = request.document();
        var directive =
                new PlanIntake.Directive(request.title(), owner, document.number(), document.date(), issuer.id());
        var planId = taken.orElseGet(() -> drafting.draft(directive, items, grant));
        sources.keep(own, planId);
        sources.keep(forUnit, planId);
        return new Taken(planId, taken.isEmpty());
    }
}
