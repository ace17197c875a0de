package vn.chiso.local.job;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.sample.MeasuredInput;
import vn.chiso.local.sample.Sample;

/** The document's figures in the terms of each criterion's scoring method. */
final class DivisionInputs {

    private final Sample sample;

    DivisionInputs(Sample sample) {
        this.sample = sample;
    }

    /** Nothing for the criteria that only a person can judge. */
    Optional<Map<String, Object>> of(String code) {
        return switch (code) {
            // The document gives no figure, only that the target was missed.
            case "I.A.1.1" -> Optional.of(Map.of("targetMet", false));
            case "I.A.1.4.b" -> Optional.of(Map.of("fullyDisbursed", false));
            case "I.C.6" -> Optional.of(notIncreased(input(code, "indicators_increased")));
            case "II", "VI.1", "VI.2.a", "VI.2.b", "VI.2.c" ->
                Optional.of(Map.of("percent", sample.inputs(code).getFirst().value()));
            case "V.5" -> Optional.of(ratio("", input(code, "dossiers_on_time")));
            case "V.6.a" -> Optional.of(indexes());
            default -> Optional.empty();
        };
    }

    /** A criterion counts what did not get worse; the document counts what did. */
    private static Map<String, Object> notIncreased(MeasuredInput increased) {
        BigDecimal total = increased.denominator();
        return Map.of("satisfied", total.subtract(increased.numerator()), "total", total);
    }

    private static Map<String, Object> ratio(String prefix, MeasuredInput input) {
        return Map.of(prefix + "numerator", input.numerator(), prefix + "denominator", input.denominator());
    }

    private Map<String, Object> indexes() {
        MeasuredInput papi = input("V.6.a", "papi_contents_up_or_equal");
        MeasuredInput sipas = input("V.6.a", "sipas_points");
        return Map.of(
                "papi.satisfied", papi.numerator(),
                "papi.total", papi.denominator(),
                "sipas.numerator", sipas.value(),
                "sipas.denominator", sipas.denominator());
    }

    private MeasuredInput input(String code, String name) {
        return sample.inputs(code).stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JobFailure("The facts have no " + name + " for " + code + "."));
    }
}
