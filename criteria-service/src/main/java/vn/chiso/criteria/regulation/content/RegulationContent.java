package vn.chiso.criteria.regulation.content;

import java.util.List;

/** All that a regulation lays down, as it is stored. */
public record RegulationContent(List<ClassGroup> groups, TiePolicy tiePolicy, List<TimetableStep> timetable) {}
