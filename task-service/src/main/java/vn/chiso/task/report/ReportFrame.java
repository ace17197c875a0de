package vn.chiso.task.report;

import static vn.chiso.task.report.ReportWords.capitals;
import static vn.chiso.task.report.ReportWords.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.platform.document.OfficialFrame;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.task.plan.PlanContents;

/** Who issues the report, to whom it goes, and who signs: as the owner of the plan is called. */
final class ReportFrame {

    /** "UBND huyện Tuy Phước": a committee signs as such, and its place is the rest of its name. */
    private static final Pattern COMMITTEE = Pattern.compile(
            "(?i)(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?<area>(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) (?<place>.+))");

    private ReportFrame() {}

    static OfficialFrame of(PlanContents.Content plan, LocalDate today) {
        var owner = plan.owner().name();
        var committee = COMMITTEE.matcher(owner);
        var day = new OfficialReference("", today, owner).day();
        if (committee.matches()) {
            return OfficialFrame.of(
                    new OfficialFrame.Issuer(
                            null,
                            text("issuer.committee") + "\n" + capitals(committee.group("area")),
                            text("number.committee"),
                            text("place", committee.group("place"), day)),
                    recipients(plan),
                    List.of(text("signature.committee"), text("signature.chair")));
        }
        return OfficialFrame.of(
                new OfficialFrame.Issuer(
                        plan.superior() == null ? null : capitals(plan.superior()),
                        capitals(owner),
                        text("number"),
                        text("day", day)),
                recipients(plan),
                List.of(text("signature.head")));
    }

    private static List<String> recipients(PlanContents.Content plan) {
        var recipients = new ArrayList<String>();
        if (plan.superior() != null) {
            recipients.add(text("recipient", plan.superior()));
        }
        if (plan.standingOffice() != null
                && !plan.standingOffice().equals(plan.owner().name())) {
            recipients.add(text("recipient", plan.standingOffice()));
        }
        recipients.add(text("recipient.leads"));
        recipients.add(text("recipient.archive"));
        return recipients;
    }
}
