package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** Which of the district's divisions answers for which criterion; where several do, none of them leads. */
final class ResponsibilitiesLoading implements Loading {

    private static final String LETTER = "2146/UBND-NV";
    private static final String LETTER_DATE = "2023-11-20";

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api editor = gateway.as("danhmuc.vl");
        Units units = Units.of(editor);
        JsonNode set = CriteriaSetLoading.find(editor, sample)
                .orElseThrow(() -> new IllegalStateException("The criteria set is not there yet."));
        String district = units.id(Sample.DISTRICT);
        Set<String> known = editor
                .list("/responsibilities?limit=200&criteriaSetId="
                        + set.path("id").asText() + "&assessedUnitId=" + district)
                .stream()
                .map(responsibility -> responsibility.path("criterionCode").asText())
                .collect(Collectors.toSet());
        List<Map<String, Object>> missing = new ArrayList<>();
        for (Deduction deduction : sample.deductions()) {
            if (!known.contains(deduction.code())) {
                List<String> responsible = deduction.units().stream()
                        .map(name -> units.id(sample.unitCode(name)))
                        .toList();
                missing.add(responsibility(deduction, set.path("id").asText(), district, responsible));
            }
        }
        if (!missing.isEmpty()) {
            editor.post("/responsibilities/batches", Map.of("items", missing));
        }
        return sample.deductions().size() + " responsibilities, " + missing.size() + " of them new";
    }

    private static Map<String, Object> responsibility(
            Deduction deduction, String set, String district, List<String> responsible) {
        boolean single = responsible.size() == 1;
        return Map.of(
                "criteriaSetId",
                set,
                "criterionCode",
                deduction.code(),
                "assessedUnitId",
                district,
                "leadUnitIds",
                single ? responsible : List.of(),
                "cooperatingUnitIds",
                single ? List.of() : responsible,
                "from",
                LETTER_DATE,
                "source",
                Map.of("number", LETTER, "date", LETTER_DATE, "issuerUnitId", district));
    }
}
