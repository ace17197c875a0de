package vn.chiso.local.system;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines of the JVMs that we start, all small. */
final class Jvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /** The quick compiler only: on two cores ten JVMs that start at once would starve on the optimising one. */
    static List<String> options(Layout layout, String heap) {
        List<String> words = optimising(layout, heap);
        words.add("-XX:TieredStopAtLevel=1");
        return words;
    }

    static List<String> optimising(Layout layout, String heap) {
        return new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Lets a person (and a later start) see in the process list to which data a process belongs.
                "-Dchiso.data=" + layout.data()));
    }

    /** As ours, but absolute: a child works in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A main class of this very module, in a JVM of its own. */
    static List<String> ofLauncher(Layout layout, String heap, Class<?> main, String... arguments) {
        List<String> words = options(layout, heap);
        words.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                classPath(),
                main.getName()));
        words.addAll(List.of(arguments));
        return words;
    }
}
