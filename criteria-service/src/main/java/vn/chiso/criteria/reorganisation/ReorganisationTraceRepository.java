package vn.chiso.criteria.reorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitTrace;

@ApplicationScoped
class ReorganisationTraceRepository implements PanacheRepositoryBase<ReorganisationTrace, ReorganisationTrace.Key> {

    void keep(UUID reorganisation, List<UnitTrace> traces) {
        persist(traces.stream().map(trace -> new ReorganisationTrace(reorganisation, trace)));
    }

    List<UnitTrace> of(UUID reorganisation) {
        return list("key.reorganisationId = ?1 order by key.unitId", reorganisation).stream()
                .map(ReorganisationTrace::trace)
                .toList();
    }
}
