package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.sample.Deduction;
import vn.chiso.local.sample.Units;

/** The job's figures, every one read back through the gateway or from the mail server. */
public record Figures(
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        Map<String, BigDecimal> deductedByUnit,
        Map<String, BigDecimal> pointsByCriterion,
        int planItems,
        int assignments,
        int remindersDue,
        int emailsReceived,
        int inboxMessages,
        int overdueAfterDeadline,
        Map<String, Integer> punctuality) {

    public static Figures read(JobContext job) {
        Api organiser = job.organiser();
        String path = "/results/" + job.result().path("id").asText();
        JsonNode result = organiser.get(path).body();
        JsonNode deductions = organiser.get(path + "/deductions").body();
        String plan = job.plan().path("id").asText();
        Units units = job.units();
        JsonNode punctuality = Punctuality.atTasks(job, units.id(job.sample().unitCode(ReportWork.UNIT_NAME)));
        return new Figures(
                amount(result, "maxPoints"),
                amount(result, "appraisedPoints"),
                amount(deductions, "total"),
                amounts(deductions.path("byUnit"), "key", "deductedPoints"),
                pointsByCriterion(job),
                job.coordinator().list("/plans/" + plan + "/items?limit=200").size(),
                job.coordinator().list("/assignments?limit=200&planId=" + plan).size(),
                Reminders.due(job),
                Reminders.emails(job),
                Reminders.inbox(job),
                DayAfter.overdue(job),
                pair(punctuality));
    }

    /** Which nobody's work can change any more. */
    public static Map<String, BigDecimal> pointsByCriterion(JobContext job) {
        String lines = "/results/" + job.result().path("id").asText() + "/lines?limit=200";
        return amounts(job.organiser().list(lines), "criterionCode", "points");
    }

    private static Map<String, Integer> pair(JsonNode punctuality) {
        Map<String, Integer> pair = new LinkedHashMap<>();
        for (String field : List.of("numerator", "denominator")) {
            pair.put(field, punctuality.path(field).asInt());
        }
        return pair;
    }

    private static BigDecimal amount(JsonNode node, String field) {
        JobFailure.unless(node.path(field).isNumber(), "No " + field + " in " + node);
        return node.path(field).decimalValue();
    }

    private static Map<String, BigDecimal> amounts(Iterable<JsonNode> rows, String key, String field) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        rows.forEach(row -> amounts.put(row.path(key).asText(), amount(row, field)));
        return amounts;
    }

    /** Holds the computed result to the document, digit by digit. */
    public void requireAsDocument(List<Deduction> document) {
        Map<String, BigDecimal> byUnit = new LinkedHashMap<>();
        BigDecimal max = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        for (Deduction row : document) {
            JobFailure.unlessEqual("Points of " + row.code(), row.points(), pointsByCriterion.get(row.code()));
            byUnit.merge(row.responsibleKey(), row.deducted(), BigDecimal::add);
            max = max.add(row.maxPoints());
            points = points.add(row.points());
        }
        JobFailure.unlessEqual("The maximum", max, maxPoints);
        JobFailure.unlessEqual("The appraised points", points, appraisedPoints);
        JobFailure.unlessEqual("The deducted points", max.subtract(points), deductedPoints);
        JobFailure.unlessEqual("The units that lost points", byUnit.keySet(), deductedByUnit.keySet());
        byUnit.forEach(
                (unit, lost) -> JobFailure.unlessEqual("Points lost by " + unit, lost, deductedByUnit.get(unit)));
        JobFailure.unlessEqual("The number of e-mails", remindersDue, emailsReceived);
        JobFailure.unlessEqual("The number of inbox messages", remindersDue, inboxMessages);
    }
}
