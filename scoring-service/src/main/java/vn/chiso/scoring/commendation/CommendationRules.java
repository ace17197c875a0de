package vn.chiso.scoring.commendation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What follows from a year's results for commendation and heads, after part III.2 of the plan of Tuy Phước of 2024: nobody is
 * proposed who let many dossiers be late <em>and</em> has a class or a part of the points that is too low. How many are many the
 * document does not say; whoever publishes does.
 *
 * @param lateIndicator of which the value is the number of late dossiers of unit and period
 * @param manyLate from so many on they are many
 * @param headRatings rating of the head by the class of his unit; none where the document derives none
 */
public record CommendationRules(String lateIndicator, long manyLate, List<Bar> bars, Map<String, String> headRatings) {

    public CommendationRules {
        bars = List.copyOf(bars);
        headRatings = headRatings == null ? Map.of() : Map.copyOf(headRatings);
    }

    /**
     * What is too low for units of some types; one of both members.
     *
     * @param classes that bar
     * @param partBelowPercent an area of the set bars of which less was reached, exactly
     */
    public record Bar(List<String> unitTypes, List<String> classes, BigDecimal partBelowPercent) {

        public Bar {
            unitTypes = List.copyOf(unitTypes);
            classes = classes == null ? List.of() : List.copyOf(classes);
            if (classes.isEmpty() == (partBelowPercent == null)) {
                throw new IllegalArgumentException("A bar is of classes or of parts");
            }
        }
    }
}
