package vn.chiso.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

@ApplicationScoped
class ProbeService {

    private final ProbeRepository probes;
    private final Outbox outbox;
    private final AuditLog audit;

    ProbeService(ProbeRepository probes, Outbox outbox, AuditLog audit) {
        this.probes = probes;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    ProbeResponse create(ProbeRequest request) {
        var probe = new Probe(request.name(), request.points(), request.inputs());
        probes.persist(probe);
        return tell(probe, "created");
    }

    @Transactional
    ProbeResponse find(UUID id) {
        return probes.findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND))
                .response();
    }

    @Transactional
    ProbeResponse rename(UUID id, ExpectedVersion expected, String name) {
        var probe = probes.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        expected.check(probe.version());
        probe.rename(name);
        return tell(probe, "renamed");
    }

    private ProbeResponse tell(Probe probe, String what) {
        probes.flush();
        var state = probe.response();
        outbox.append(
                OutgoingEvent.of("probe.probe", probe.id(), probe.version(), "chiso.probe." + what + ".v1", state));
        audit.record(new AuditedChange("probe." + what, "probe", probe.id().toString(), null, null, null, state));
        return state;
    }
}
