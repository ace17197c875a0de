package vn.chiso.e2e.planted;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.StartException;

/**
 * Packaged services in which a class of the platform is replaced by a variant of it: compiled against the service's own
 * libraries and put into the jar that the service takes it from. The packages of the build are not touched.
 */
final class Overlay {

    private static final String APP = "target/quarkus-app";
    private static final String FIRST_JAR = "quarkus/transformed-bytecode.jar";

    private final Path packages;
    private final Path variants;

    /**
     * @param packages root of the repository, with the packaged modules
     * @param variants folder with one folder of sources for each variant
     */
    Overlay(Path packages, Path variants) {
        this.packages = packages;
        this.variants = variants;
    }

    /** Makes the folder hold the services with the variant built in. */
    void make(String variant, List<Service> services, Path into) {
        for (Service service : services) {
            Path copy = into.resolve(service.module()).resolve(APP);
            try {
                Tree.copy(packages.resolve(service.module()).resolve(APP), copy);
                replace(copy, compile(variants.resolve(variant), copy));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Unchanged services of the same folder. */
    void takeOver(List<Service> services, Path into) {
        for (Service service : services) {
            Tree.copy(
                    packages.resolve(service.module()).resolve(APP),
                    into.resolve(service.module()).resolve(APP));
        }
    }

    private static Path compile(Path sources, Path app) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new StartException("A JDK is needed to build the planted bugs; this is a JRE.");
        }
        Path classes = Files.createTempDirectory(app, "planted");
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources);
                Stream<Path> libraries = Files.walk(app.resolve("lib"))) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            String classPath = libraries
                    .filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "-parameters", "-cp", classPath, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!compiled) {
                throw new StartException("The variant in " + sources + " does not compile any more:\n" + complaints);
            }
        }
        return classes;
    }

    /** In each jar that has the class: the build indexes what it transformed itself, and finds nothing else there. */
    private static void replace(Path app, Path classes) throws IOException {
        for (Path jar : List.of(app.resolve(FIRST_JAR), platform(app))) {
            URI address = URI.create("jar:" + jar.toUri());
            try (FileSystem inside = FileSystems.newFileSystem(address, Map.of());
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = inside.getPath(classes.relativize(file).toString());
                    // What the original has no name for, as a record inside, goes where nothing is indexed by name.
                    if (Files.exists(target) || !jar.endsWith(FIRST_JAR)) {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static Path platform(Path app) throws IOException {
        try (Stream<Path> jars = Files.list(app.resolve("lib/main"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("vn.chiso.platform-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
