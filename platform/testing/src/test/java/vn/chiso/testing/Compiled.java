package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes compiled from text, so that bad examples are no part of the module that forbids them. */
final class Compiled {

    private Compiled() {}

    /** Each source is preceded by its class name: {@code "a.b.C", "class C {}", …}. */
    static JavaClasses from(String... namesAndSources) {
        try {
            // Below target, so that nothing stays behind on the machine.
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/compiled")), "classes-");
            List<JavaFileObject> sources = Stream.iterate(0, i -> i < namesAndSources.length, i -> i + 2)
                    .<JavaFileObject>map(i -> new Source(namesAndSources[i], namesAndSources[i + 1]))
                    .toList();
            StringWriter messages = new StringWriter();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            boolean done = compiler.getTask(
                            messages, null, null, List.of("-proc:none", "-d", directory.toString()), null, sources)
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
            return new ClassFileImporter().importPath(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String body) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + body;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
