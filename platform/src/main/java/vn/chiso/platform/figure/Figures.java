package vn.chiso.platform.figure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves figures as gauges, and {@code chiso_figures_unknown{service}}: how many of them nobody knows at the moment. */
@ApplicationScoped
public class Figures {

    private final MeterRegistry registry;
    private final Collection<Figure> served = new ConcurrentLinkedQueue<>();

    Figures(MeterRegistry registry, @ConfigProperty(name = "chiso.context") String context) {
        this.registry = registry;
        Gauge.builder("chiso.figures.unknown", this::unknown)
                .description("Figures that could not be counted, so that their own alerts say nothing")
                .tag("service", context)
                .register(registry);
    }

    /** @param tags name and value by turns */
    public void serve(Figure figure, String name, String description, String... tags) {
        served.add(figure);
        Gauge.builder(name, figure::value).description(description).tags(tags).register(registry);
    }

    private Number unknown() {
        return served.stream().filter(figure -> figure.value() == null).count();
    }
}
