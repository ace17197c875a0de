package vn.chiso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractChangesTest {

    private static final String RELEASED = """
            openapi: 3.1.0
            components:
              schemas:
                State: {type: string, enum: [OPEN, DONE]}
                Shape: {oneOf: [{$ref: "#/components/schemas/Round"}, {$ref: "#/components/schemas/Flat"}]}
                Round: {type: object, properties: {radius: {type: number}}}
                Flat: {type: object, properties: {width: {type: number}}}
                Sent:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20}
                    size: {type: [integer, "null"], format: int32}
                    state: {allOf: [{$ref: "#/components/schemas/State"}, {default: OPEN}]}
                    shape: {$ref: "#/components/schemas/Shape"}
                    parts: {type: array, items: {$ref: "#/components/schemas/Sent"}}
                Got:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    amount: {type: number}
                    state: {$ref: "#/components/schemas/State"}
                    parts: {type: array, items: {$ref: "#/components/schemas/Got"}}
            paths:
              /things:
                get:
                  parameters: [{name: q, in: query, schema: {type: string}}]
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Got"}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Sent"}}}}
                  responses: {"201": {description: made}, "422": {description: bad}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/things:                          | /thing:                              | POST /things: removed",
                "post:                             | put:                                 | POST /things: removed",
                "[{name: q, in: query, schema: {type: string}}] | []                      | parameter q removed",
                "in: query,                        | in: query, required: true,           | parameter q became required",
                "in: query, schema: {type: string} | in: query, schema: {type: integer}   | parameter q: type was [string]",
                "requestBody: {                    | requestBody: {required: true,        | body became required",
                "\"201\": {description: made},     |                                      | answer 201 removed",
                "required: [name]                  | required: [name, size]               | Sent to the service.size: became required",
                "maxLength: 20                     | maxLength: 10                        | Sent to the service.name: maxLength is now 10",
                "maxLength: 20                     | maxLength: 20, pattern: x            | Sent to the service.name: pattern is now",
                "[integer, \"null\"]               | integer                              | Sent to the service.size: type was",
                "size: {                           | length: {                            | Sent to the service.size: removed",
                "[OPEN, DONE]                      | [OPEN]                               | no longer taken: [DONE]",
                "{$ref: \"#/components/schemas/Flat\"} | ~~                               | Shape to the service: no longer takes",
                "radius: {type: number}            | radius: {type: integer}              | Round to the service.radius: type was",
                "required: [id]                    | required: []                         | Got to the client.id: no longer always there",
                "amount: {type: number}            | amount: {type: string}               | Got to the client.amount: type was",
                "amount: {type: number}            | amount: {type: [number, \"null\"]}   | Got to the client.amount: type was",
                "amount: {type: number}            | total: {type: number}                | Got to the client.amount: removed",
            })
    void what_a_client_would_stumble_over_is_named(String part, String replacement, String finding) throws IOException {
        String changed = RELEASED.replace(part, replacement == null ? "" : replacement);

        assertThat(changed).isNotEqualTo(RELEASED);
        assertThat(ContractChanges.breaking(read(RELEASED), read(changed)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing at all                    | nothing at all",
                "required: [name]                  | required: []",
                "maxLength: 20                     | maxLength: 30",
                "{width: {type: number}}           | {width: {type: number}, depth: {type: number}}",
                "[OPEN, DONE]                      | [OPEN, DONE, LATE]",
                "required: [id]                    | required: [id, amount]",
                "amount: {type: number}            | amount: {type: integer}",
                "amount: {type: number}            | amount: {type: number, description: exact}",
                "\"422\": {description: bad}       | \"409\": {description: bad}",
                "[{name: q,                        | [{name: r, in: query, schema: {type: string}}, {name: q,",
                "{allOf: [{$ref: \"#/components/schemas/State\"}, {default: OPEN}]} | {$ref: \"#/components/schemas/State\"}",
            })
    void what_a_client_need_not_know_of_is_not(String part, String replacement) throws IOException {
        String changed = RELEASED.replace(part, replacement);

        assertThat(ContractChanges.breaking(read(RELEASED), read(changed))).isEmpty();
    }

    private static ObjectNode read(String contract) throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(contract);
    }
}
