package vn.chiso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bugs that the end-to-end trials plant are classes of ours written wrongly. Whoever changes the class hears here that the variant
 * has to follow, not weeks later from a service that misses a method.
 */
class PlantedVariantsTest {

    private static final Path VARIANTS = Path.of("..", "deploy", "e2e", "src", "planted");

    static List<Path> variants() throws IOException {
        try (Stream<Path> folders = Files.list(VARIANTS)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_planted_bug_offers_what_the_class_in_whose_place_it_stands_offers(Path variant, @TempDir Path classes)
            throws IOException, ClassNotFoundException {
        compile(variant, classes);
        var loader = new VariantLoader(classes);
        var names = loader.names();
        assertThat(names).isNotEmpty();
        for (var name : names) {
            var planted = loader.loadClass(name);
            var ours = Class.forName(name, false, getClass().getClassLoader());
            var added = signatures(planted);
            added.removeAll(signatures(ours));
            assertThat(signatures(planted)).as(name).containsAll(signatures(ours));
            // What the build adds to beans.
            added.remove("public " + name + "()");
            assertThat(added).as("what only the variant of %s has", name).isEmpty();
        }
    }

    private static void compile(Path variant, Path into) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var all = Files.walk(variant)) {
            var sources = all.filter(file -> file.toString().endsWith(".java")).toList();
            var options = List.of(
                    "-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"), "-d", into.toString());
            var compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("%s compiles:%n%s", variant, complaints).isTrue();
        }
    }

    /** What others of the package may use, with the types of its parameters. */
    private static Set<String> signatures(Class<?> type) {
        var signatures = new TreeSet<String>();
        Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .filter(PlantedVariantsTest::isSeen)
                .map(Executable::toGenericString)
                .forEach(signatures::add);
        Arrays.stream(type.getDeclaredFields())
                .filter(PlantedVariantsTest::isSeen)
                .map(Field::toGenericString)
                .forEach(signatures::add);
        return signatures;
    }

    private static boolean isSeen(Member member) {
        return !Modifier.isPrivate(member.getModifiers()) && !member.isSynthetic();
    }

    /** The compiled classes before those of the same name that the tests have. */
    private static final class VariantLoader extends ClassLoader {

        private final Path classes;

        VariantLoader(Path classes) {
            super(PlantedVariantsTest.class.getClassLoader());
            this.classes = classes;
        }

        Set<String> names() throws IOException {
            try (var files = Files.walk(classes)) {
                var names = new TreeSet<String>();
                files.filter(file -> file.toString().endsWith(".class")).forEach(file -> names.add(name(file)));
                return names;
            }
        }

        private String name(Path file) {
            return classes.relativize(file).toString().replace('/', '.').replaceFirst("[.]class$", "");
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            var file = classes.resolve(name.replace('.', '/') + ".class");
            if (!Files.exists(file)) {
                return super.loadClass(name, resolve);
            }
            var known = findLoadedClass(name);
            return known == null ? define(name, file) : known;
        }

        private Class<?> define(String name, Path file) {
            try {
                var bytes = Files.readAllBytes(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
