package vn.chiso.criteria.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the indicators that criteria are bound to are defined. */
@ApplicationScoped
public class IndicatorReferences {

    private final IndicatorRepository indicators;

    IndicatorReferences(IndicatorRepository indicators) {
        this.indicators = indicators;
    }

    public Set<String> known(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : indicators.withCodes(codes).stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
    }
}
