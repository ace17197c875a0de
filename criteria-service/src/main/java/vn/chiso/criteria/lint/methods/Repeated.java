package vn.chiso.criteria.lint.methods;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.RuleId;

/** Names by which inputs are entered must tell them apart. */
final class Repeated {

    private Repeated() {}

    static <T> Stream<MethodFault> faults(List<T> things, Function<T, String> name, String list, String member) {
        var seen = new HashSet<String>();
        return IntStream.range(0, things.size())
                .filter(i -> !seen.add(name.apply(things.get(i))))
                .mapToObj(i -> new MethodFault(
                        RuleId.NAME_REPEATED, list + i + member, Map.of("name", name.apply(things.get(i)))))
                .toList()
                .stream();
    }
}
