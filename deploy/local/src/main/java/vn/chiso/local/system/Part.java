package vn.chiso.local.system;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** One process of the system: how it is started, how one knows that it is ready, how it is stopped. */
abstract sealed class Part permits Postgres, Kafka, Keycloak, Mail, ServicePart {

    private static final int TAIL = 25;
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(40);

    private final String name;
    private final Duration deadline;
    final Settings settings;
    private Consumer<Part> whenDead = part -> {};
    private ChildProcess child;
    private boolean wanted;

    Part(String name, Settings settings, Duration deadline) {
        this.name = name;
        this.settings = settings;
        this.deadline = deadline;
    }

    final String name() {
        return name;
    }

    abstract String address();

    /** Everything that can be done before the parts it depends on are up, such as unpacking. */
    void prepare() {}

    abstract ChildProcess.Command command();

    abstract boolean isReady();

    Signal stopSignal() {
        return Signal.TERMINATE;
    }

    final void whenDead(Consumer<Part> action) {
        whenDead = action;
    }

    /** Returns when the part is ready; {@link #stop()} from another thread makes it fail at once. */
    void start() {
        if (isAlive()) {
            return;
        }
        ChildProcess started = launch();
        Optional<Boolean> ready = Poll.until(deadline, () -> {
            if (!started.isAlive()) {
                return Optional.of(false);
            }
            return isReady() ? Optional.of(true) : Optional.empty();
        });
        if (!ready.orElse(false)) {
            kill();
            String what = ready.isPresent()
                    ? " ended while starting:"
                    : " was not ready after " + deadline.toSeconds() + " s:";
            throw new StartException(name + what + "\n" + started.logTail(TAIL));
        }
        started.onExit(() -> reportIfUnwanted(started));
    }

    private synchronized ChildProcess launch() {
        child = ChildProcess.start(name, command(), settings.layout());
        wanted = true;
        return child;
    }

    private void reportIfUnwanted(ChildProcess ended) {
        boolean unwanted;
        synchronized (this) {
            unwanted = wanted && child == ended;
        }
        if (unwanted) {
            whenDead.accept(this);
        }
    }

    final synchronized void stop() {
        wanted = false;
        if (child != null) {
            child.stop(stopSignal(), STOP_DEADLINE);
            child = null;
        }
    }

    final synchronized void kill() {
        wanted = false;
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** It stays, but does nothing until {@link #resume()}; what is not there cannot stand still. */
    final synchronized void suspend() {
        if (child == null || !child.isAlive()) {
            throw new IllegalStateException(name + " does not run, and cannot be made to stand still");
        }
        child.suspend();
    }

    final synchronized void resume() {
        if (child != null) {
            child.resume();
        }
    }

    final synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** Whether it runs and does its work. */
    final boolean isUp() {
        return isAlive() && isReady();
    }

    final synchronized long pid() {
        return child == null ? -1 : child.pid();
    }

    final synchronized String logTail() {
        return child == null ? "" : child.logTail(TAIL);
    }
}
