package vn.chiso.scoring.consistency.rule.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** One unit is spelt in one way: "Phòng Văn hoá – Thông tin" or "Phòng Văn hóa - Thông tin" (domain.md §10, item 29). */
public final class UnitAlias implements ConsistencyRule {

    /** A name where it stands. */
    private record Named(String pointer, String subject, String text, WrittenName name) {

        Named(String pointer, String subject, String text) {
            this(pointer, subject, text.strip(), new WrittenName(text));
        }
    }

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var first = new ArrayList<Named>();
        var findings = new ArrayList<Finding>();
        named(document)
                .forEach(named -> first.stream()
                        .filter(known -> known.name().isSameAs(named.name()))
                        .findFirst()
                        .ifPresentOrElse(known -> compare(known, named, findings), () -> first.add(named)));
        return findings.stream();
    }

    private static void compare(Named known, Named named, List<Finding> findings) {
        if (!known.name().isSpeltAs(named.name())) {
            findings.add(new Finding(RuleId.UNIT_ALIAS, named.pointer(), named.subject(), named.text(), known.text()));
        }
    }

    private static Stream<Named> named(PublishedDocument document) {
        var ofCriteria = document.placedCriteria().stream().flatMap(UnitAlias::units);
        var ofFacts = document.placedFacts().stream()
                .filter(fact -> fact.part().unitName() != null)
                .map(fact -> new Named(
                        fact.member("unitName"),
                        fact.part().place(),
                        fact.part().unitName()));
        return Stream.concat(ofCriteria, ofFacts);
    }

    private static Stream<Named> units(Placed<CriterionRow> row) {
        var units = row.part().units();
        return IntStream.range(0, units.size())
                .mapToObj(i -> new Named(
                        row.member("units") + "/" + i + "/name",
                        row.part().code(),
                        units.get(i).name()));
    }
}
