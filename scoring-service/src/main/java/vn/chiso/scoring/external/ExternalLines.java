package vn.chiso.scoring.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.catalogue.CriteriaSetState;
import vn.chiso.scoring.catalogue.CriteriaSets;
import vn.chiso.scoring.catalogue.CriterionNode;
import vn.chiso.scoring.catalogue.Responsibilities;
import vn.chiso.scoring.catalogue.Responsible;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.scorecard.ScorecardProblem;

/** Reads the lines of an external result: as published, with what the named criteria set makes of their inputs. */
@ApplicationScoped
class ExternalLines {

    private final CriteriaSets sets;
    private final Responsibilities responsibilities;
    private final UnitTree units;
    private final BusinessClock clock;

    ExternalLines(CriteriaSets sets, Responsibilities responsibilities, UnitTree units, BusinessClock clock) {
        this.sets = sets;
        this.responsibilities = responsibilities;
        this.units = units;
        this.clock = clock;
    }

    List<ExternalLine> of(ExternalResultRequest request) {
        var set = request.criteriaSetId() == null ? null : usable(request);
        var criteria = set == null
                ? Map.<String, CriterionNode>of()
                : set.leaves().stream().collect(Collectors.toMap(CriterionNode::code, Function.identity()));
        var assigned = set == null
                ? Map.<String, Responsible>of()
                : responsibilities.of(set.id(), request.assessedUnitId(), clock.today());
        var named = named(assigned.values());
        Set<String> seen = new HashSet<>();
        List<ExternalLine> lines = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var pointer = "/lines/" + i;
            var criterion = criteria.get(line.criterionCode());
            if (set != null && criterion == null) {
                throw new ProblemException(ResultProblem.CRITERION_NOT_IN_SET).at(pointer + "/criterionCode");
            }
            if (!seen.add(line.criterionCode())) {
                throw new ProblemException(ScorecardProblem.LINE_NAMED_TWICE).at(pointer + "/criterionCode");
            }
            var answering = assigned.getOrDefault(line.criterionCode(), Responsible.NOBODY);
            lines.add(new PublishedLine(line, criterion, pointer)
                    .read(
                            set == null ? null : set.lineRounding(),
                            refs(answering.leadUnitIds(), named),
                            refs(answering.cooperatingUnitIds(), named)));
        }
        return lines;
    }

    /** One that was superseded since is what the result was published by, too. */
    private CriteriaSetState usable(ExternalResultRequest request) {
        var set = sets.findOrAsk(request.criteriaSetId())
                .filter(found -> !"DRAFT".equals(found.status()))
                .orElseThrow(
                        () -> new ProblemException(ExternalResultProblem.UNKNOWN_CRITERIA_SET).at("/criteriaSetId"));
        if (!set.programme().equals(request.programme())) {
            throw new ProblemException(ExternalResultProblem.CRITERIA_SET_OF_OTHER_PROGRAMME).at("/criteriaSetId");
        }
        return set;
    }

    private Map<UUID, UnitRef> named(Iterable<Responsible> assigned) {
        List<UUID> ids = new ArrayList<>();
        assigned.forEach(responsible -> ids.addAll(responsible.all()));
        return units.findAll(ids).stream()
                .collect(Collectors.toMap(
                        UnitNode::id,
                        unit -> new UnitRef(unit.id(), unit.code(), unit.name()),
                        (first, same) -> first));
    }

    private static List<UnitRef> refs(List<UUID> ids, Map<UUID, UnitRef> named) {
        return ids.stream()
                .map(id -> named.getOrDefault(id, new UnitRef(id, id.toString(), id.toString())))
                .toList();
    }
}
