package vn.chiso.scoring.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Regulations for tests. */
public final class Regulations {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Regulations() {}

    /** The example of criteria-service, as its event carries it. */
    static ObjectNode example() {
        try {
            return (ObjectNode) JSON.readTree(
                    Files.readString(Path.of("../criteria-service/contracts/events/criteria.regulation.example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A group of the contract, with single quotes for the eye. */
    public static ClassGroup group(String json) {
        try {
            var regulation = example();
            regulation.putArray("groups").add(JSON.readTree(json.replace('\'', '"')));
            return switch (RegulationReader.read(regulation)) {
                case RegulationReader.Understood(Regulation read) ->
                    read.groups().getFirst();
                case RegulationReader.Unsupported(String reason) -> throw new IllegalArgumentException(reason);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The example with other groups, with single quotes for the eye. */
    public static Regulation withGroups(String json) {
        try {
            var regulation = example();
            regulation.set("groups", JSON.readTree(json.replace('\'', '"')));
            return ((RegulationReader.Understood) RegulationReader.read(regulation)).regulation();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The first group of the example: the bands, conditions and quotas of Nghị định 335/2025/NĐ-CP. */
    public static ClassGroup ofDistricts() {
        return ((RegulationReader.Understood) RegulationReader.read(example()))
                .regulation()
                .groups()
                .getFirst();
    }
}
