package vn.chiso.bench.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A way of scoring a criterion of 1 point: as the catalogue's JSON, as a spreadsheet writes it, and with inputs to make up. */
enum MadeKind {
    BINARY("""
            {"kind":"BINARY","input":"done"}""", "IF({0},1,0)", chance -> Map.of("done", chance.nextBoolean())),
    TIERED("""
            {"kind":"TIERED","input":"value","tiers":[{"from":0,"to":50,"points":0},{"from":50,"to":80,"points":0.5},
             {"from":80,"to":100,"toInclusive":true,"points":1}]}""", "IF({0}<50,0,IF({0}<80,0.5,1))", chance -> Map.of("value", chance.nextInt(101))),
    RATE_WITH_FLOOR("""
            {"kind":"PROPORTIONAL","floorPercent":50}""", "IF({0}/{1}<0.5,0,{0}/{1}*1)", MadeKind::ratio),
    RATE_WITH_TARGET("""
            {"kind":"PROPORTIONAL","targetPercent":90}""", "IF({0}/{1}>=0.9,1,{0}/{1}/0.9*1)", MadeKind::ratio),
    DEDUCTED("""
            {"kind":"DEDUCT_PER_OCCURRENCE","pointsPerOccurrence":0.15}""", "MAX(1-0.15*{0},0)", chance -> Map.of("occurrences", chance.nextInt(9))),
    COMPONENTS("""
            {"kind":"COMPONENT_COUNT","total":7}""", "{0}/7*1", chance -> Map.of("satisfied", chance.nextInt(8))),
    SURVEY("""
            {"kind":"SURVEY"}""", "{0}/100*1", chance -> Map.of("percent", BigDecimal.valueOf(chance.nextInt(10_001), 2))),
    TIMELY(
            """
            {"kind":"TIMELINESS","bands":[{"until":"2023-12-15","points":1},{"until":"2023-12-31","points":0.5}]}""",
            "IF({0}<=DATE(2023,12,15),1,IF({0}<=DATE(2023,12,31),0.5,0))",
            chance -> Map.of(
                    "date",
                    LocalDate.of(2023, 12, 1).plusDays(chance.nextInt(40)).toString())),
    YEAR_ON_YEAR(
            """
            {"kind":"YEAR_ON_YEAR","direction":"HIGHER_IS_BETTER","improvedPoints":1,"unchangedPoints":0.5,"worsenedPoints":0}""",
            "IF({0}>{1},1,IF({0}={1},0.5,0))",
            chance -> inOrder("current", chance.nextInt(100), "previous", chance.nextInt(100))),
    FORMULA("""
            {"kind":"FORMULA","variables":[{"name":"done","title":"Đã xong"},{"name":"planned","title":"Kế hoạch"}],
             "cases":[{"when":"done >= 0.95 * planned","points":"max"},{"points":"round(done / planned * 10) / 10 * max"}]}""", "IF({0}>=0.95*{1},1,ROUND({0}/{1}*10,0)/10*1)", chance -> named(ratio(chance), "done", "planned"));

    private final String method;
    private final String cellFormula;
    private final Function<Random, Map<String, Object>> measured;

    /** @param cellFormula with {0} and {1} for the cells of the inputs in their order */
    MadeKind(String method, String cellFormula, Function<Random, Map<String, Object>> measured) {
        this.method = method;
        this.cellFormula = cellFormula;
        this.measured = measured;
    }

    String method() {
        return method;
    }

    String cellFormula(String... cells) {
        var formula = "ROUND(" + cellFormula + ",2)";
        for (int i = 0; i < cells.length; i++) {
            formula = formula.replace("{" + i + "}", cells[i]);
        }
        return formula;
    }

    Map<String, Object> measured(Random chance) {
        return measured.apply(chance);
    }

    private static Map<String, Object> ratio(Random chance) {
        int denominator = 1 + chance.nextInt(40_000);
        return inOrder("numerator", chance.nextInt(denominator + 1), "denominator", denominator);
    }

    private static Map<String, Object> named(Map<String, Object> pair, String first, String second) {
        var values = pair.values().iterator();
        return inOrder(first, values.next(), second, values.next());
    }

    private static Map<String, Object> inOrder(String first, Object one, String second, Object other) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put(first, one);
        inputs.put(second, other);
        return inputs;
    }
}
