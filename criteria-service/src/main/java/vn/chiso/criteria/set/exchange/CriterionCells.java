package vn.chiso.criteria.set.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.set.CriterionResponse;
import vn.chiso.criteria.tree.Adjustment;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;

/** A criterion as the cells of one row, both ways. */
@ApplicationScoped
class CriterionCells {

    private static final Pattern FIXED = Pattern.compile("FIXED\\s+(\\d{1,8}(?:[.,]\\d{1,4})?)");
    private static final String NA_POLICIES = "[EXCLUDED, FULL, ZERO, FIXED 1,5]";

    private final ObjectMapper json;

    CriterionCells(ObjectMapper json) {
        this.json = json;
    }

    Criterion read(SheetRow row, UnitCodes units) {
        return new Criterion(
                row.text("code"),
                row.text("title"),
                row.text("parentCode"),
                row.decimal("maxPoints"),
                method(row),
                naPolicy(row),
                row.truth("evidenceRequired"),
                units.id(row, "appraisingUnit"),
                row.text("scaleText"),
                row.text("legalBasis"),
                row.oneOf("adjustment", Adjustment.class));
    }

    private ScoringMethod method(SheetRow row) {
        var text = row.text("method");
        if (text == null) {
            return null;
        }
        try {
            return json.readValue(text, ScoringMethod.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            row.fault("method", SheetProblem.CELL_NOT_JSON, at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr());
            return null;
        }
    }

    private static NaPolicy naPolicy(SheetRow row) {
        var text = row.text("naPolicy");
        if (text == null) {
            return null;
        }
        var fixed = FIXED.matcher(text.toUpperCase(Locale.ROOT));
        if (fixed.matches()) {
            return new NaPolicy.Fixed(new BigDecimal(fixed.group(1).replace(',', '.')));
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "EXCLUDED" -> new NaPolicy.Excluded();
            case "FULL" -> new NaPolicy.Full();
            case "ZERO" -> new NaPolicy.Zero();
            default -> {
                row.fault("naPolicy", SheetProblem.CELL_NOT_AMONG, text, NA_POLICIES);
                yield null;
            }
        };
    }

    List<Object> write(CriterionResponse criterion, Map<UUID, String> unitCodes) {
        return Arrays.asList(
                criterion.code(),
                criterion.title(),
                criterion.parentCode(),
                criterion.maxPoints(),
                criterion.method() == null ? null : written(criterion.method()),
                criterion.naPolicy() == null ? null : written(criterion.naPolicy()),
                criterion.evidenceRequired(),
                criterion.appraisingUnitId() == null ? null : unitCodes.get(criterion.appraisingUnitId()),
                criterion.scaleText(),
                criterion.legalBasis(),
                criterion.adjustment(),
                criterion.ruleText());
    }

    private String written(ScoringMethod method) {
        try {
            return json.writerFor(ScoringMethod.class).writeValueAsString(method);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored method is not JSON", e);
        }
    }

    private static String written(NaPolicy policy) {
        return switch (policy) {
            case NaPolicy.Excluded ignored -> "EXCLUDED";
            case NaPolicy.Full ignored -> "FULL";
            case NaPolicy.Zero ignored -> "ZERO";
            case NaPolicy.Fixed fixed -> "FIXED " + fixed.points().toPlainString();
        };
    }
}
