package vn.chiso.criteria.regulation.lint;

import java.time.Year;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.TimetableStep;

/** Each step once, and in every year it serves no step before one that precedes it in the process. */
final class TimetableOrder implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        var repeated = repeated(subject);
        return repeated.isEmpty()
                ? subject.years().stream()
                        .flatMap(year -> unordered(subject, year))
                        .distinct()
                : repeated.stream();
    }

    private static List<RegulationFinding> repeated(RegulationSubject subject) {
        var timetable = subject.content().timetable();
        var seen = new HashSet<TimetableStep.Step>();
        return IntStream.range(0, timetable.size())
                .filter(i -> !seen.add(timetable.get(i).step()))
                .mapToObj(i -> new RegulationFinding(
                        RegulationRuleId.STEP_REPEATED,
                        "/timetable/" + i + "/step",
                        Map.of("step", timetable.get(i).step().name())))
                .toList();
    }

    private static Stream<RegulationFinding> unordered(RegulationSubject subject, Year year) {
        var timetable = subject.content().timetable();
        var positions = new EnumMap<TimetableStep.Step, Integer>(TimetableStep.Step.class);
        IntStream.range(0, timetable.size())
                .forEach(i -> positions.put(timetable.get(i).step(), i));
        var inProcess = positions.values().stream().toList();
        return IntStream.range(1, inProcess.size()).boxed().flatMap(i -> {
            var before = timetable.get(inProcess.get(i - 1));
            var step = timetable.get(inProcess.get(i));
            return step.due().in(year).isBefore(before.due().in(year))
                    ? Stream.of(new RegulationFinding(
                            RegulationRuleId.STEP_ORDER,
                            "/timetable/" + inProcess.get(i) + "/due",
                            Map.of(
                                    "step",
                                    step.step().name(),
                                    "before",
                                    before.step().name())))
                    : Stream.empty();
        });
    }
}
