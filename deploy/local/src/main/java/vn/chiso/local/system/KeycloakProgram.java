package vn.chiso.local.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked and built for PostgreSQL once. It is run without its shell script: that one keeps
 * the JVM as its child, so that a kill of the script would leave Keycloak running.
 */
record KeycloakProgram(Path folder) {

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    static KeycloakProgram unpack(Layout layout) {
        Path archive = archive(layout);
        String name =
                archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
        Unpacked unpacked = Unpacked.of(layout, name, folder -> {
            unzip(archive, folder);
            KeycloakProgram program = new KeycloakProgram(folder);
            OneShot.run("keycloak-build", layout, program.command(layout, folder, "512m", BUILD));
        });
        return new KeycloakProgram(unpacked.folder());
    }

    static boolean isUnpacked(Layout layout) {
        return Unpacked.isComplete(layout, name(archive(layout)));
    }

    private static String name(Path archive) {
        return archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
    }

    private static Path archive(Layout layout) {
        Path folder = layout.root().resolve("deploy/local/target/keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StartException("Keycloak is not there (" + folder + "); ./chiso fetches it."));
        } catch (IOException e) {
            throw new StartException("Keycloak is not there (" + folder + "); ./chiso fetches it.", e);
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                // The archive has one folder with everything in it.
                Path target = folder.resolve(
                                inside.subpath(Math.min(1, inside.getNameCount() - 1), inside.getNameCount()))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(inside.getNameCount() == 1 ? folder : target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    /** What bin/kc.sh would run, with the data of an installation apart from the program. */
    List<String> command(Layout layout, Path home, String heap, List<String> arguments) {
        List<String> words = new ArrayList<>(Jvm.options(layout, heap));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            words.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        words.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }
}
