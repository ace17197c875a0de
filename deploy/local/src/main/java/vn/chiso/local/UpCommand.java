package vn.chiso.local;

import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
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
        progress.line("Starting Chiso with its data in " + settings.layout().data());
        ChisoSystem system = ChisoSystem.prepare(settings, options.reset(), progress);
        Shutdown shutdown = Shutdown.register(system, progress);
        system.start();
        system.whenPartDies((name, tail) -> progress.line(
                "\n" + name + " has ended by itself:\n" + tail + "\nThe other parts go on; Ctrl-C stops them."));
        progress.line("Chiso is up after " + Progress.seconds(began) + ".");
        shutdown.await();
        return 0;
    }
}
