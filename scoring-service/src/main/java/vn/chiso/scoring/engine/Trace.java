package vn.chiso.scoring.engine;

import java.util.List;

/** The way from the inputs to the points of a line, in order; the stable tree behind every explanation. */
public record Trace(List<Step> steps) {

    public Trace {
        steps = List.copyOf(steps);
    }
}
