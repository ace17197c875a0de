package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.unit.Restructurer;
import vn.chiso.criteria.unit.Restructuring;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** Carries out decisions on units, each in one transaction, and keeps a record of every one. */
@ApplicationScoped
class ReorganisationService {

    private final ReorganisationRepository reorganisations;
    private final RestructuringPlans plans;
    private final Restructurer restructurer;
    private final CatalogueAccess access;
    private final ReorganisationRegister register;

    ReorganisationService(
            ReorganisationRepository reorganisations,
            RestructuringPlans plans,
            Restructurer restructurer,
            CatalogueAccess access,
            ReorganisationRegister register) {
        this.reorganisations = reorganisations;
        this.plans = plans;
        this.restructurer = restructurer;
        this.access = access;
        this.register = register;
    }

    @Transactional
    ReorganisationResponse merge(MergerRequest request) {
        access.requireReader();
        return carryOut(ReorganisationKind.MERGER, request.decision(), () -> plans.of(request));
    }

    @Transactional
    ReorganisationResponse divide(DivisionRequest request) {
        access.requireReader();
        return carryOut(ReorganisationKind.DIVISION, request.decision(), () -> plans.of(request));
    }

    @Transactional
    ReorganisationResponse rename(RenamingRequest request) {
        access.requireReader();
        return carryOut(ReorganisationKind.RENAMING, request.decision(), () -> plans.of(request));
    }

    @Transactional
    ReorganisationResponse abolish(AbolitionRequest request) {
        access.requireReader();
        return carryOut(ReorganisationKind.ABOLITION, request.decision(), () -> plans.of(request));
    }

    @Transactional
    ReorganisationResponse find(UUID id) {
        access.requireReader();
        return register.required(id).response();
    }

    @Transactional
    Page<ReorganisationResponse> find(ReorganisationFilter filter, PageRequest page) {
        access.requireReader();
        var rows = reorganisations.find(filter, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), each -> List.of(each.id().toString()))
                .map(Reorganisation::response);
    }

    private ReorganisationResponse carryOut(
            ReorganisationKind kind, IssuedDocument decision, Supplier<Restructuring> plan) {
        restructurer.holdStill();
        var restructuring = plan.get();
        var outcome = restructurer.apply(restructuring);
        return register.enter(kind, restructuring.on(), decision, outcome);
    }
}
