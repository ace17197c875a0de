package vn.chiso.scoring.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import vn.chiso.scoring.engine.Rule;

/** The engine's own types in the contract: it is written without a framework, so nothing describes them there. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EngineSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSchema("InputValue", inputValue()).addSchema("Step", step());
    }

    private static Schema inputValue() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.NUMBER)
                .addType(Schema.SchemaType.BOOLEAN)
                .addType(Schema.SchemaType.STRING)
                .description("A measured input: an exact number, yes or no, or a text (dates in ISO 8601).");
    }

    private static Schema step() {
        return type(Schema.SchemaType.OBJECT)
                .description("One step from the inputs to the points; `step` says which members there are.")
                .required(List.of("step"))
                .addProperty("step", choice(List.of("INPUT", "RULE", "ARITHMETIC", "ROUNDING", "PART", "CASE")))
                .addProperty("name", text("INPUT: name of the input."))
                .addProperty("value", text("INPUT: its value."))
                .addProperty(
                        "rule",
                        choice(Arrays.stream(Rule.values()).map(Rule::name).toList()))
                .addProperty("figures", list(text("RULE: a figure it compared.")))
                .addProperty("expression", text("ARITHMETIC: the calculation."))
                .addProperty("result", text("ARITHMETIC: its result, cut at 34 digits where it does not end."))
                .addProperty("exact", type(Schema.SchemaType.BOOLEAN))
                .addProperty("scale", type(Schema.SchemaType.INTEGER))
                .addProperty("mode", text("ROUNDING: how the set rounds."))
                .addProperty("points", text("ROUNDING, PART: the points."))
                .addProperty("code", text("PART: its code."))
                .addProperty("title", text("PART, CASE: its title."))
                .addProperty("number", type(Schema.SchemaType.INTEGER))
                .addProperty(
                        "condition", text("CASE: its condition with the figures in it; absent where it needs none."))
                .addProperty("maxPoints", text("PART: its maximum."))
                .addProperty("steps", list(OASFactory.createSchema().ref("#/components/schemas/Step")));
    }

    private static Schema choice(List<String> values) {
        return type(Schema.SchemaType.STRING).enumeration(List.copyOf(values));
    }

    private static Schema list(Schema items) {
        return type(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema text(String description) {
        return type(Schema.SchemaType.STRING).description(description);
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
