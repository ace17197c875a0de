package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.SampleLoader;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/** A packaged system on free ports with data of its own, started for measuring and gone afterwards. */
public final class BenchSystem implements AutoCloseable {

    private final Layout layout;
    private final ChisoSystem system;
    private final Gateway gateway;
    private final Progress progress;

    BenchSystem(Set<Service> services, Tuning tuning, Progress progress) {
        this.layout = new Layout(Layout.findRoot(), folder());
        this.progress = progress;
        var settings = new Settings(layout, Ports.free(), services, true, tuning);
        this.system = ChisoSystem.prepare(settings, false, progress);
        this.gateway = new Gateway(settings, ChangeWatch.NONE);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("chiso-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return seconds until all of it was ready */
    double start() {
        long begun = System.nanoTime();
        system.start();
        return (System.nanoTime() - begun) / 1e9;
    }

    void loadSample() {
        var sample = new Sample(layout.sample());
        SampleLoader.steps().forEach(step -> progress.line("  " + step.load(gateway, sample)));
    }

    ChisoSystem system() {
        return system;
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        system.close();
        layout.delete();
    }
}
