package vn.chiso.local;

import java.util.EnumSet;
import java.util.stream.Stream;
import vn.chiso.local.client.ApiException;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Loading;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.SampleLoader;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;

/** {@code ./chiso up}: starts the system, loads the sample, and stays until Ctrl-C. */
final class UpCommand {

    private final Options options;
    private final Progress progress = Progress.to(System.out);

    UpCommand(Options options) {
        this.options = options;
    }

    int run() {
        long began = System.nanoTime();
        Settings settings = new Settings(options.layout(), options.ports(), options.services(), true);
        progress.line("Starting Chiso, data in " + settings.layout().data());
        ChisoSystem system = ChisoSystem.prepare(settings, options.reset(), progress);
        Shutdown shutdown = Shutdown.register(system, progress);
        system.whenPartDies((name, tail) -> progress.line(
                "\n" + name + " has ended by itself:\n" + tail + "\nThe other parts go on; Ctrl-C stops them."));
        system.start();
        if (settings.services().containsAll(EnumSet.allOf(Service.class))) {
            loadSample(settings);
        } else {
            progress.line("The sample is not loaded, because not every service was started here.");
        }
        progress.line(guide(settings, Progress.seconds(began)));
        shutdown.await();
        return 0;
    }

    private void loadSample(Settings settings) {
        progress.line("Sample");
        Gateway gateway = new Gateway(settings, ChangeWatch.NONE);
        Sample sample = new Sample(settings.layout().sample());
        Stream.concat(SampleLoader.steps().stream(), SampleLoader.furtherSteps().stream())
                .forEach(loading -> load(loading, gateway, sample));
    }

    private void load(Loading loading, Gateway gateway, Sample sample) {
        long began = System.nanoTime();
        try {
            String done = loading.load(gateway, sample);
            progress.line("  " + done + "  (" + Progress.seconds(began) + ")");
        } catch (ApiException e) {
            throw new IllegalStateException(
                    "The sample could not be loaded: " + e.getMessage()
                            + "\nIf the data were made by an older version, forget them with --reset.",
                    e);
        }
    }

    private static String guide(Settings settings, String seconds) {
        Ports ports = settings.ports();
        return """

                Chiso is up after %s.

                  API         %s/api/v1  (contracts: <service>/contracts/openapi.yaml)
                  Mails       http://localhost:%d
                  Sign-in     %s  (administrator: admin, password in %s)
                  Logs        %s

                Everybody in the sample has the password "chiso"; dieuphoi.vl, for example, coordinates the district's work:

                  TOKEN=$(curl -s -d grant_type=password -d client_id=chiso-sample -d username=dieuphoi.vl -d password=chiso \\
                    %s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/units

                Others: quantri, danhmuc.tinh, tochuc.tinh, thamdinh.tinh, lanhdao.tinh (province); danhmuc.vl, thutruong.vl
                (district); canbo.<x> and truong.<x> (officer and head of a division, x = vp nv tckh tnmt vhtt nnptnt ttr ca qs);
                dieuphoi.tp, dieuphoi.cl, dieuphoi.st (Tuy Phước, Chi Lăng, Sơn Tây), quantri.mau (every province of the sample).
                Business time starts on 2024-03-08. Ctrl-C stops everything; the data stay.\
                """.formatted(
                        seconds,
                        settings.gatewayUrl(),
                        ports.mailView(),
                        settings.keycloakUrl(),
                        settings.layout().secrets(),
                        settings.layout().logs(),
                        settings.issuer(),
                        settings.gatewayUrl());
    }
}
