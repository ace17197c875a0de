package vn.chiso.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The figures of all parts: one that fails does not take those of the others with it. */
public final class Attempts {

    private final List<Figure> figures = new ArrayList<>();
    private boolean failed;

    public void part(String name, Supplier<List<Figure>> part) {
        try {
            figures.addAll(part.get());
        } catch (RuntimeException e) {
            e.printStackTrace();
            failed = true;
            figures.add(Figure.failed(name));
        }
    }

    List<Figure> figures() {
        return figures;
    }

    boolean isAnyFailed() {
        return failed;
    }
}
