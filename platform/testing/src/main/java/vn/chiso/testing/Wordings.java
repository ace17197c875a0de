package vn.chiso.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the texts beside the problems must be like: those of single violations, and those of states inside a sentence. */
final class Wordings {

    private Wordings() {}

    /** Every text stands in both languages, and says something. */
    static List<String> faults(Properties vietnamese, Properties english) {
        Set<String> keys = new TreeSet<>(vietnamese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        List<String> faults = new ArrayList<>();
        for (String key : keys) {
            if (vietnamese.getProperty(key, "").isBlank()) {
                faults.add("no text (vi): " + key);
            }
            if (english.getProperty(key, "").isBlank()) {
                faults.add("no text (en): " + key);
            }
        }
        return faults;
    }

    /** Of every enum that has a text, every constant has one. */
    static List<String> termFaults(String rootPackage, Properties vietnamese, Properties english) {
        List<String> faults = faults(vietnamese, english);
        Set<String> named = vietnamese.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = ServiceArchitecture.mainClasses(rootPackage).stream()
                .filter(type -> type.isEnum() && named.contains(type.getSimpleName()))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .collect(Collectors.toCollection(TreeSet::new));
        difference(expected, vietnamese.stringPropertyNames()).forEach(key -> faults.add("no term: " + key));
        difference(vietnamese.stringPropertyNames(), expected).forEach(key -> faults.add("term of nothing: " + key));
        return faults;
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }
}
