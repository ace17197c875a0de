package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of problems: every code a client can see has its texts in both languages, and no text is left over. */
public final class Catalogue {

    private static final String PLATFORM = "vn.chiso.platform";
    private static final String DETAIL = ".detail";
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    private Catalogue() {}

    /**
     * Checks every enum below the package that implements ProblemType: codes are kebab-case and unique, statuses are
     * errors, and the bundles of both languages have exactly these codes with the same placeholders.
     */
    public static void problemsHaveTexts(String rootPackage) {
        boolean platform = rootPackage.equals(PLATFORM);
        String bundle = platform ? "platform_problems_" : "problems_";
        Set<String> taken =
                platform ? Set.of() : Texts.load("platform_problems_vi").stringPropertyNames();
        List<Code> codes = codesOf(rootPackage);
        assertThat(faults(codes, taken, Texts.load(bundle + "vi"), Texts.load(bundle + "en")))
                .as("faults of the problem catalogue of %s", rootPackage)
                .isEmpty();
        String prefix = platform ? "platform_" : "";
        assertThat(Wordings.faults(
                        Texts.loadIfThere(prefix + "violations_vi"), Texts.loadIfThere(prefix + "violations_en")))
                .as("faults of the texts of violations of %s", rootPackage)
                .isEmpty();
        assertThat(Wordings.faults(
                        Texts.loadIfThere("ValidationMessages_vi"), Texts.loadIfThere("ValidationMessages_en")))
                .as("faults of the texts of constraints of %s", rootPackage)
                .isEmpty();
        assertThat(Wordings.termFaults(
                        rootPackage, Texts.loadIfThere(prefix + "terms_vi"), Texts.loadIfThere(prefix + "terms_en")))
                .as("faults of the terms of %s", rootPackage)
                .isEmpty();
    }

    static List<String> faults(List<Code> codes, Set<String> taken, Properties vietnamese, Properties english) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Code code : codes) {
            if (!KEBAB_CASE.matcher(code.code()).matches()) {
                faults.add("not kebab-case: " + code.code());
            }
            if (code.status() < 400 || code.status() > 599) {
                faults.add("not the status of an error: " + code.code() + " " + code.status());
            }
            if (taken.contains(code.code())) {
                faults.add("the platform has this code: " + code.code());
            }
            if (!seen.add(code.code())) {
                faults.add("used twice: " + code.code());
            }
        }
        faults.addAll(textFaults("vi", seen, vietnamese));
        faults.addAll(textFaults("en", seen, english));
        faults.addAll(differences(vietnamese, english));
        return faults;
    }

    private static List<String> textFaults(String language, Set<String> codes, Properties texts) {
        List<String> faults = new ArrayList<>();
        for (String code : codes) {
            if (texts.getProperty(code, "").isBlank()) {
                faults.add("no title (" + language + "): " + code);
            }
        }
        for (String key : texts.stringPropertyNames()) {
            boolean detail = key.endsWith(DETAIL);
            String code = detail ? key.substring(0, key.length() - DETAIL.length()) : key;
            if (!codes.contains(code)) {
                faults.add("text without a problem (" + language + "): " + key);
            }
            // MessageFormat swallows a single quote, and with it the placeholders behind it.
            if (detail && texts.getProperty(key).replace("''", "").contains("'")) {
                faults.add("single quote must be doubled (" + language + "): " + key);
            }
            if (!detail && texts.getProperty(key).contains("{")) {
                faults.add("a title has no placeholders (" + language + "): " + key);
            }
        }
        return faults;
    }

    private static List<String> differences(Properties vietnamese, Properties english) {
        Set<String> keys = new TreeSet<>(vietnamese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        return keys.stream()
                .filter(key -> key.endsWith(DETAIL))
                .filter(key ->
                        !placeholders(vietnamese.getProperty(key)).equals(placeholders(english.getProperty(key))))
                .map(key -> "other placeholders in vi than in en, or one is missing: " + key)
                .toList();
    }

    private static Set<String> placeholders(String text) {
        if (text == null) {
            return Set.of("no text");
        }
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Code> codesOf(String rootPackage) {
        List<Code> codes = ServiceArchitecture.mainClasses(rootPackage).stream()
                .filter(type -> type.getAllRawInterfaces().stream()
                        .anyMatch(implemented -> implemented.getSimpleName().equals("ProblemType")))
                .filter(JavaClass::isEnum)
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(Code::of)
                .toList();
        assertThat(codes).as("problems below %s", rootPackage).isNotEmpty();
        return codes;
    }

    /** Read by reflection: this module does not know the platform, whose own tests it serves. */
    record Code(String code, int status) {

        private static Code of(Object constant) {
            return new Code((String) call(constant, "code"), (int) call(constant, "status"));
        }

        private static Object call(Object constant, String method) {
            try {
                var found = constant.getClass().getMethod(method);
                found.setAccessible(true);
                return found.invoke(constant);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(constant + " has no " + method + "()", e);
            }
        }
    }
}
