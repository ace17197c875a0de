package vn.chiso.scoring.consistency.rule.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.DocumentFact;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A cited document has one issuer: letter 202/UBND is of the committee or of its chairman (domain.md §10, item 35). */
public final class IssuerMismatch implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        Map<String, String> issuers = new HashMap<>();
        var findings = new ArrayList<Finding>();
        document.placedFacts().stream()
                .filter(fact -> citesWithIssuer(fact.part()))
                .forEach(fact -> {
                    var issuer = fact.part().citedIssuer();
                    var first = issuers.putIfAbsent(number(fact.part()), issuer);
                    if (first != null && !new WrittenName(first).isSameAs(new WrittenName(issuer))) {
                        findings.add(new Finding(
                                RuleId.ISSUER_MISMATCH,
                                fact.member("citedIssuer"),
                                fact.part().citedNumber(),
                                issuer,
                                first));
                    }
                });
        return findings.stream();
    }

    private static boolean citesWithIssuer(DocumentFact fact) {
        return fact.citedNumber() != null && fact.citedIssuer() != null;
    }

    private static String number(DocumentFact fact) {
        return fact.citedNumber().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
