package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Event bodies against the schemas of their producer (JSON Schema 2020-12, formats asserted). Producers check what they
 * send, consumers the producer's example: {@code Path.of("../scoring-service/contracts/events/…")}.
 */
public final class EventContracts {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private EventContracts() {}

    /** Fails with all faults unless the schema file is itself valid and the JSON text keeps it. */
    public static void assertValid(Path schema, String json) {
        String text = read(schema);
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        assertThat(faults(dialect, text)).as("faults of the schema %s", schema).isEmpty();
        assertThat(faults(REGISTRY.getSchema(text, InputFormat.JSON), json))
                .as("breaches of %s by %s", schema.getFileName(), json)
                .isEmpty();
    }

    /**
     * Every {@code <topic>.schema.json} of the directory has its {@code <topic>.example.json} and keeps it; further
     * {@code <topic>.<variant>.example.json} are checked, too, and no example is without a schema.
     */
    public static void assertExamplesValid(Path directory) {
        List<Path> schemas = filesOf(directory, SCHEMA);
        assertThat(schemas).as("schemas in %s", directory).isNotEmpty();
        for (Path schema : schemas) {
            assertThat(directory.resolve(topic(schema, SCHEMA) + EXAMPLE)).isRegularFile();
        }
        for (Path example : filesOf(directory, EXAMPLE)) {
            String name = topic(example, EXAMPLE);
            Path schema = schemas.stream()
                    .filter(candidate -> (name + ".").startsWith(topic(candidate, SCHEMA) + "."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no schema for " + example));
            assertValid(schema, read(example));
        }
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static List<Path> filesOf(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no contracts in " + directory.toAbsolutePath(), e);
        }
    }

    private static String topic(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file.toAbsolutePath(), e);
        }
    }
}
