package vn.chiso.criteria;

import java.util.List;

/** Scoring methods as JSON. */
public final class SampleMethods {

    /** One of each kind, as written by a client and as stored. */
    public static final List<String> EVERY_KIND =
            List.of("""
            {"kind":"BINARY","input":"targetMet"}""", """
            {"kind":"TIERED","input":"rate","tiers":[{"from":0,"fromInclusive":true,"to":80,"toInclusive":false,"points":0},{"from":80,"fromInclusive":true,"points":0.5}]}""", """
            {"kind":"PROPORTIONAL"}""", """
            {"kind":"PROPORTIONAL","floorPercent":80,"targetPercent":99.5}""", """
            {"kind":"DEDUCT_PER_OCCURRENCE","pointsPerOccurrence":0.25,"floor":0.5}""", """
            {"kind":"COMPONENT_COUNT","components":[{"name":"deaths","title":"Số người chết"}]}""", """
            {"kind":"COMPONENT_COUNT","total":8}""", """
            {"kind":"LINKED_INDEX","programme":"PAR_INDEX","indicator":"PAR_INDEX_PERCENT"}""", """
            {"kind":"SURVEY","indicator":"SIPAS"}""", """
            {"kind":"TIMELINESS","bands":[{"until":"2023-03-31","points":1},{"until":"2023-04-30","points":0.5}]}""", """
            {"kind":"YEAR_ON_YEAR","direction":"LOWER_IS_BETTER","requiredChangePercent":0.7,"improvedPoints":2,"unchangedPoints":1,"worsenedPoints":0}""", """
            {"kind":"RANK_BASED","bands":[{"untilRank":3,"points":2}]}""", """
            {"kind":"CHECKLIST","parts":[{"code":"PAPI","title":"PAPI","maxPoints":1.5,"method":{"kind":"COMPONENT_COUNT","total":8}}]}""", """
            {"kind":"MANUAL","allowedStep":0.5}""", """
            {"kind":"FORMULA","variables":[{"name":"a","title":"Đã làm"}],"cases":[{"when":"a > 3","points":"max"},{"points":"a / 3 * max"}]}""", """
            {"kind":"AGGREGATE"}""");

    private SampleMethods() {}
}
