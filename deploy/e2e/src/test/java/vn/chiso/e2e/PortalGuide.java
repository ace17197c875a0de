package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The integration guide as its reader uses it: every command, copied into one shell. */
final class PortalGuide {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\n(.*?)^```$");
    private static final long PATIENCE_SECONDS = 120;

    private final List<String> blocks = new ArrayList<>();

    PortalGuide(Path root) {
        try {
            var found = BLOCK.matcher(Files.readString(root.resolve("deploy/portal/README.md")));
            while (found.find()) {
                blocks.add(found.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int blocks() {
        return blocks.size();
    }

    /** Programs that the guide asks for and that are not here. */
    static List<String> missingPrograms() {
        return Stream.of("bash", "curl", "jq", "openssl")
                .filter(program -> Stream.of(System.getenv("PATH").split(":"))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .toList();
    }

    /**
     * Stops at the first command that fails.
     *
     * @return what the shell said, with the commands, if it failed; else an empty text
     */
    String run(Path folder, Map<String, String> environment) {
        try {
            var script = folder.resolve("guide.sh");
            Files.writeString(script, "set -euo pipefail\n" + String.join("\n", blocks));
            var output = folder.resolve("guide.log");
            var builder = new ProcessBuilder("bash", "-v", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var shell = builder.start();
            if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
                return "still running after " + PATIENCE_SECONDS + " s:\n" + Files.readString(output);
            }
            return shell.exitValue() == 0 ? "" : new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
