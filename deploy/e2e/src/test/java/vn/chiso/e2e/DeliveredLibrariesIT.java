package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Service;

/**
 * What lies in the packaged modules is what somebody looked at: deploy/security/libraries.csv. The bill of materials itself
 * ({@code -Pdelivery}, {@link BillOfMaterialsIT}) takes half a minute and a registry; this is the part of it that every build does.
 */
class DeliveredLibrariesIT {

    private static final Path ROOT = Layout.findRoot();
    /** Quarkus calls a jar by group, name and version. */
    private static final Pattern JAR = Pattern.compile("(?<library>.+?)-\\d[^/]*\\.jar");

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(ROOT.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Library as group.name → licences. */
    private static Map<String, List<String>> listed() throws IOException {
        Map<String, List<String>> licences = new LinkedHashMap<>();
        for (String line : lines("deploy/security/libraries.csv")) {
            int comma = line.indexOf(',');
            licences.put(
                    line.substring(0, comma).replace(':', '.'),
                    List.of(line.substring(comma + 1).split(" or ")));
        }
        return licences;
    }

    private static Set<String> jars(Service service) throws IOException {
        Set<String> jars = new TreeSet<>();
        for (String folder : List.of("main", "boot")) {
            Path libraries = ROOT.resolve(service.module()).resolve("target/quarkus-app/lib/" + folder);
            try (Stream<Path> files = Files.list(libraries)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.startsWith("vn.chiso."))
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    private static boolean isOf(String jar, String library) {
        return jar.startsWith(library + "-")
                && JAR.matcher(jar.substring(library.length() - 1)).matches();
    }

    @ParameterizedTest
    @EnumSource
    void every_library_of_a_module_was_looked_at(Service service) throws IOException {
        Set<String> known = listed().keySet();
        assertThat(jars(service))
                .hasSizeGreaterThan(50)
                .allSatisfy(jar -> assertThat(known)
                        .as(jar + " is not in deploy/security/libraries.csv")
                        .anyMatch(library -> isOf(jar, library)));
    }

    @Test
    void every_library_in_the_list_has_a_licence_that_lets_us_deliver_it() throws IOException {
        Set<String> allowed = Set.copyOf(lines("deploy/security/licences.txt"));
        assertThat(listed())
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        (library, licences) -> assertThat(licences).as(library).anyMatch(allowed::contains));
    }
}
