package vn.chiso.criteria.set.finding;

import java.util.regex.Pattern;
import vn.chiso.criteria.lint.Finding;

/**
 * What a waiver is about, whatever the position of the criterion: its code and the place inside it.
 *
 * @param criterionCode null for the set as a whole
 */
record WaiverSubject(String rule, String criterionCode, String place) {

    private static final Pattern NODE = Pattern.compile("^/nodes/[0-9]+");

    static WaiverSubject of(Finding finding) {
        var node = NODE.matcher(finding.pointer());
        return node.find()
                ? new WaiverSubject(
                        finding.rule().id(),
                        finding.values().get("code"),
                        finding.pointer().substring(node.end()))
                : new WaiverSubject(finding.rule().id(), null, finding.pointer());
    }
}
