package vn.chiso.bench.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.total.CardTotal;

/** One card of 100 criteria on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineMicrobench {

    private static final int CRITERIA = 100;
    /** More than the branches of a processor get used to. */
    private static final int CARDS = 256;

    private final EngineCards cards;
    private int next;

    public EngineMicrobench() {
        var set = MadeSet.of(CRITERIA);
        this.cards = new EngineCards(set, set.measured(CARDS));
    }

    /** Every line and the sums up the tree. */
    @Benchmark
    public CardTotal card() {
        return cards.card(next());
    }

    /** Every line with the trace that its explanation is made of. */
    @Benchmark
    public List<Scored> tracedLines() {
        return cards.tracedLines(next());
    }

    private int next() {
        next = (next + 1) % CARDS;
        return next;
    }
}
