package vn.chiso.e2e.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.Officers;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.Service;

/** Who does what, on a system that has a plan with assignments. */
final class Duties {

    private static final String ADMINISTRATOR = "quantri";
    private static final int ELSEWHERE = 100_000;

    private Duties() {}

    /**
     * Through the gateway, all that there are.
     *
     * @param before the number before the first that each gives to what it makes
     * @param uploadRefused is told of each upload that the disk did not take
     */
    static List<Duty> all(JobContext job, ChangeWatch watch, int before, Runnable uploadRefused) {
        Gateway gateway = job.gateway();
        Units units = Units.of(gateway.as(ADMINISTRATOR));
        String district = units.id(Sample.DISTRICT);
        List<String> divisions =
                Stream.of("QT.VL.TTR", "QT.VL.TCKH", "QT.VL.NV").map(units::id).toList();
        return List.of(
                new CatalogueDuty(gateway.as(ADMINISTRATOR), units.id(Sample.PROVINCE), before),
                new ContactDuty(gateway.as(ADMINISTRATOR), units.id("QT.VL.KTHT"), before),
                new AssignmentDuty(gateway, new Officers(job.sample())),
                new AssignmentDuty(gateway, new Officers(job.sample())),
                new PlanDuty(gateway.as("dieuphoi.vl"), district, divisions, before),
                new ScoringDuty(job, before),
                new EvidenceDuty(
                        gateway.as("thutruong.vl"),
                        job.system().settings().gatewayUrl(),
                        district,
                        watch,
                        uploadRefused));
    }

    /** At another replica of the service, past the gateway; another gateway is asked for what task-service has. */
    static List<Duty> at(Service service, String replica, JobContext job, ChangeWatch watch) {
        Units units = Units.of(job.gateway().as(ADMINISTRATOR));
        Gateway gateway = job.gateway().at(replica);
        Map<Service, Duty> duties = Map.of(
                Service.CRITERIA,
                new CatalogueDuty(gateway.as(ADMINISTRATOR), units.id(Sample.PROVINCE), ELSEWHERE),
                Service.SCORING,
                new EvidenceDuty(gateway.as("thutruong.vl"), replica, units.id(Sample.DISTRICT), watch, () -> {}),
                Service.TASK,
                new AssignmentDuty(gateway, new Officers(job.sample())),
                Service.NOTIFICATION,
                new ContactDuty(gateway.as(ADMINISTRATOR), units.id("QT.VL.KTHT"), ELSEWHERE));
        return List.of(duties.getOrDefault(service, duties.get(Service.TASK)));
    }
}
