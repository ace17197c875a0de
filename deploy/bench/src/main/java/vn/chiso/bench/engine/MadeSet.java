package vn.chiso.bench.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.chiso.local.client.Json;

/** A made-up set: sections of ten criteria, one of each kind, each worth 1 point; and units that were measured by it. */
public record MadeSet(int sections, List<MadeCriterion> criteria) {

    /** A leaf of the set. */
    public record MadeCriterion(String code, String section, MadeKind kind) {}

    /** @param criteria a multiple of ten */
    public static MadeSet of(int criteria) {
        int sections = criteria / MadeKind.values().length;
        List<MadeCriterion> made = new ArrayList<>();
        for (int section = 1; section <= sections; section++) {
            for (var kind : MadeKind.values()) {
                made.add(new MadeCriterion(section + "." + (kind.ordinal() + 1), String.valueOf(section), kind));
            }
        }
        return new MadeSet(sections, made);
    }

    /** What was measured of so many units, criterion by criterion; always the same for the same number. */
    public List<List<Map<String, Object>>> measured(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> {
                    var chance = new Random(unit);
                    return criteria.stream()
                            .map(criterion -> criterion.kind().measured(chance))
                            .toList();
                })
                .toList();
    }

    /** The nodes as criteria-service takes them. */
    public List<Map<String, Object>> nodes() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (var criterion : criteria) {
            if (criterion.kind().ordinal() == 0) {
                nodes.add(Map.of(
                        "code",
                        criterion.section(),
                        "title",
                        "Lĩnh vực " + criterion.section(),
                        "maxPoints",
                        MadeKind.values().length));
            }
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("code", criterion.code());
            node.put("parentCode", criterion.section());
            node.put("title", "Tiêu chí " + criterion.code());
            node.put("maxPoints", BigDecimal.ONE);
            node.put("method", Json.parse(criterion.kind().method()));
            node.put("naPolicy", Map.of("kind", "EXCLUDED"));
            node.put("evidenceRequired", false);
            nodes.add(node);
        }
        return nodes;
    }
}
