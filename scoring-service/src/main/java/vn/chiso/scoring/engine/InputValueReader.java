package vn.chiso.scoring.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads a JSON scalar with the strictness of the mapper at hand; arrays, objects and null are no inputs. */
final class InputValueReader extends StdDeserializer<InputValue> {

    InputValueReader() {
        super(InputValue.class);
    }

    @Override
    public InputValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new InputValue.Amount(context.readValue(parser, BigDecimal.class));
            case VALUE_TRUE, VALUE_FALSE -> new InputValue.Flag(parser.getBooleanValue());
            case VALUE_STRING -> new InputValue.Text(context.readValue(parser, String.class));
            default -> (InputValue) context.handleUnexpectedToken(InputValue.class, parser);
        };
    }
}
