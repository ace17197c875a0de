package vn.chiso.e2e;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.e2e.chaos.LedgerFile;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Command;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/**
 * Kills a process while it works on a request that changes something: before, in or after its transaction, as chance
 * has it, and always before whoever asked goes on. Then starts it again.
 */
final class Killer implements ChangeWatch {

    private static final int LONGEST_DELAY_MILLIS = 150;
    private static final Duration RESTART = Duration.ofMinutes(5);

    private final ChisoSystem system;
    private final LedgerFile ledger;
    private final Random chance;
    private Service victim;
    private int requestsToGo;
    private CompletableFuture<Void> death;
    private CompletableFuture<Void> rebirth;

    /** @param ledger where it stands what became of each command */
    Killer(ChisoSystem system, LedgerFile ledger, long seed) {
        this.system = system;
        this.ledger = ledger;
        this.chance = new Random(seed);
    }

    /** Lets it be killed in one of the next so many changing requests. */
    synchronized void aimAt(Service service, int changingRequests) {
        victim = service;
        requestsToGo = 1 + chance.nextInt(changingRequests);
        death = new CompletableFuture<>();
        rebirth = new CompletableFuture<>();
    }

    /** Returns when the victim is ready again; fails if it was never killed. */
    void awaitRestart() {
        if (!death.isDone()) {
            throw new IllegalStateException(victim.module() + " was not killed: the step made fewer requests");
        }
        rebirth.orTimeout(RESTART.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public synchronized void sending() {
        if (victim != null && --requestsToGo == 0) {
            long delay = TimeUnit.MILLISECONDS.toNanos(chance.nextInt(LONGEST_DELAY_MILLIS));
            Thread.ofVirtual().start(() -> killAndStart(delay));
        }
    }

    @Override
    public void ended() {
        CompletableFuture<Void> awaited;
        synchronized (this) {
            if (victim == null || requestsToGo > 0) {
                return;
            }
            awaited = death;
        }
        // Nobody goes on before the kill, so that it is in the middle however fast the machine is.
        awaited.orTimeout(RESTART.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void concluded(Command command) {
        ledger.concluded(command);
    }

    private void killAndStart(long delayNanos) {
        try {
            // Not a wait for anything: the moment of the kill is what is tried out.
            LockSupport.parkNanos(delayNanos);
            system.kill9(victim);
            death.complete(null);
            system.start(victim);
            rebirth.complete(null);
        } catch (RuntimeException | Error e) {
            death.completeExceptionally(e);
            rebirth.completeExceptionally(e);
        }
    }
}
