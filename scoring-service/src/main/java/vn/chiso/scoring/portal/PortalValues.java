package vn.chiso.scoring.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.Constraints;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Partner;
import vn.chiso.scoring.indicator.IndicatorProblem;
import vn.chiso.scoring.indicator.IndicatorValueRequest;
import vn.chiso.scoring.indicator.SoundValues;
import vn.chiso.scoring.indicator.SoundValues.Outcome;

/** Takes values that the portal pushes: what is sound is recorded whatever the other rows are like. */
@ApplicationScoped
class PortalValues {

    private final SoundValues values;
    private final Agencies agencies;
    private final Partner partner;
    private final Constraints constraints;
    private final ProblemTexts texts;

    PortalValues(SoundValues values, Agencies agencies, Partner partner, Constraints constraints, ProblemTexts texts) {
        this.values = values;
        this.agencies = agencies;
        this.partner = partner;
        this.constraints = constraints;
        this.texts = texts;
    }

    @Transactional
    PushedValuesResponse push(PortalValuesRequest request, Locale language) {
        partner.codes();
        var rows = request.rows();
        var units = agencies.resolveEver(rows.stream()
                .map(PortalValuesRequest.Row::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var results = new PushedRow[rows.size()];
        var places = new ArrayList<Integer>();
        var items = new ArrayList<IndicatorValueRequest>();
        for (int i = 0; i < rows.size(); i++) {
            var errors = errors(i, rows.get(i), units, language);
            if (errors.isEmpty()) {
                places.add(i);
                items.add(rows.get(i).of(units.get(rows.get(i).agency())));
            } else {
                results[i] = refused(i, errors, language);
            }
        }
        var outcomes = values.record(items, partner::grant);
        for (int k = 0; k < outcomes.size(); k++) {
            results[places.get(k)] = result(places.get(k), outcomes.get(k), language);
        }
        return PushedValuesResponse.of(List.of(results));
    }

    /** What the row alone shows. An agency that is not there answers like one that is out of reach. */
    private List<Violation> errors(int row, PortalValuesRequest.Row said, Map<String, UUID> units, Locale language) {
        var unit = said.agency() == null ? null : units.get(said.agency());
        if (said.agency() != null && unit == null) {
            return List.of(violation(row, "/agency", IndicatorProblem.UNIT_OUT_OF_REACH));
        }
        return constraints.violations(said.of(unit), language).stream()
                .map(broken -> new Violation(pointer(row, broken.pointer()), broken.code(), broken.detail()))
                .toList();
    }

    private PushedRow result(int row, Outcome outcome, Locale language) {
        return switch (outcome) {
            case Outcome.Recorded(var id, var replaces) ->
                new PushedRow(
                        row,
                        replaces == null ? PushedRow.Outcome.CREATED : PushedRow.Outcome.CHANGED,
                        id,
                        replaces,
                        List.of());
            case Outcome.Unchanged(var id) -> new PushedRow(row, PushedRow.Outcome.UNCHANGED, id, null, List.of());
            case Outcome.Refused(var pointer, var type) ->
                refused(row, List.of(violation(row, pointer, type)), language);
        };
    }

    private PushedRow refused(int row, List<Violation> errors, Locale language) {
        var told = errors.stream().map(error -> texts.titled(error, language)).toList();
        return new PushedRow(row, PushedRow.Outcome.REFUSED, null, null, told);
    }

    private static Violation violation(int row, String pointer, ProblemType type) {
        return new Violation(pointer(row, pointer), type.code(), null);
    }

    private static String pointer(int row, String pointer) {
        return "/rows/" + row + pointer.replace("/unitId", "/agency");
    }
}
