package vn.chiso.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of an operator. The build needs none of them: where one is missing the test is skipped and says so. */
record Tool(Path program) {

    /** What it printed, and whether it was content. */
    record Verdict(int code, String output) {}

    static Tool find(String name) {
        List<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .toList();
        if (found.isEmpty()) {
            System.out.println("There is no " + name + " here: what it would check is not checked.");
        }
        Assumptions.assumeFalse(found.isEmpty(), "there is no " + name + " here");
        return new Tool(found.getFirst());
    }

    Verdict run(Object... words) {
        return run(Map.of(), words);
    }

    Verdict run(Map<String, String> environment, Object... words) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Repository.path("").toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
