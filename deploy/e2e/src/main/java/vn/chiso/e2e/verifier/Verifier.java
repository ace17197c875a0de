package vn.chiso.e2e.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until the system is at rest, reads all of it, and asks every invariant, of what looks broken again. Changes nothing. */
public final class Verifier {

    /** The invariant that has nothing to look at where nobody injects poison. */
    public static final String OF_POISON = DeadLettersExpected.NAME;

    /** The invariant that has nothing to look at where nobody has a webhook. */
    public static final String OF_WEBHOOKS = WebhooksServed.NAME;

    private static final int READINGS = 5;

    private final Sources sources;
    private final Duration patience;
    private final boolean watched;
    private final Clock clock;

    /** @param patience how long the system may take to come to rest */
    public Verifier(Sources sources, Duration patience) {
        this(sources, patience, false, Clock.systemUTC());
    }

    private Verifier(Sources sources, Duration patience, boolean watched, Clock clock) {
        this.sources = sources;
        this.patience = patience;
        this.watched = watched;
        this.clock = clock;
    }

    /** For runs that put on the watch of {@link VersionsNeverGoBack}: then no table may be without it. */
    public Verifier ofWatched() {
        return new Verifier(sources, patience, true, clock);
    }

    /**
     * @param ledger acknowledged commands, if there is a file of them
     * @param injected what did not come from the services
     */
    public Report verify(Optional<Path> ledger, Injected injected) throws SQLException {
        CommandLedger commands =
                ledger.filter(Files::exists).map(CommandLedger::read).orElse(CommandLedger.EMPTY);
        Quiescence rest = new Quiescence(sources);
        List<Invariant> asked = invariants(watched).stream()
                .filter(invariant -> sources.contexts().containsAll(invariant.needs()))
                .toList();
        return new Report(new Judgement(() -> observe(commands, injected), () -> rest.await(patience)).judge(asked));
    }

    /** Topics and outboxes of one moment: read again while somebody goes on working. */
    private Observed observe(CommandLedger commands, Injected injected) throws SQLException {
        Outboxes before = Outboxes.asOfNow(sources);
        for (int reading = 1; ; reading++) {
            TopicContents topics = TopicReading.read(sources.broker());
            Outboxes after = Outboxes.asOfNow(sources);
            if (before.equals(after) || reading == READINGS) {
                DeadLetters letters = DeadLetters.of(topics, injected, () -> SettledLetters.of(sources));
                return new Observed(clock.instant(), sources, topics, after, commands, injected, letters);
            }
            topics.close();
            before = after;
        }
    }

    static List<Invariant> invariants(boolean watched) {
        return List.of(
                new CommandsExistOnce(),
                new OutboxReachesBroker(),
                new KeysInOrder(),
                new EventsTakenOnce(),
                new FeedKeepsEvents(),
                new WebhooksServed(),
                new CopiesEqualSources(),
                new UnitPathsClosed(),
                new UnitsPassOn(),
                new VersionsNeverGoBack(watched),
                new PlansAnswerResults(),
                new RungsOnce(),
                new RungDays(),
                new LaddersLaid(),
                new ResultsReproducible(),
                new EvidenceKept(),
                new DeadLettersExpected());
    }
}
