package vn.chiso.platform.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ProbeRepository implements PanacheRepositoryBase<Probe, UUID> {}
