package vn.chiso.local.sample;

import java.util.List;

/** The sample in the order in which its parts need each other. */
public final class SampleLoader {

    /** Administers every province of the sample, so that the places beside the main case can be loaded as well. */
    static final String ADMINISTRATOR = "quantri.mau";

    /** Of units whose own first day is not known. */
    private static final String LONG_AGO = "2000-01-01";

    private SampleLoader() {}

    /** The main case, the district of Vĩnh Linh: all that the job needs. */
    public static List<Loading> steps() {
        return List.of(
                new UnitsLoading("quantri", Sample.UNITS, LONG_AGO),
                new IndicatorsLoading(),
                new CriteriaSetLoading(),
                new ResponsibilitiesLoading(),
                new ContactsLoading());
    }

    /** What stands beside it: the nation's calendars and regulations, other places, and the district's end in 2025. */
    public static List<Loading> furtherSteps() {
        return List.of(
                new CalendarsLoading(),
                new UnitsLoading(ADMINISTRATOR, "other-units.csv", LONG_AGO),
                new UnitGroupsLoading(),
                new RegulationsLoading(),
                new OtherSetLoading("par-index-full-set.json"),
                new OtherSetLoading("dong-mo-2023-set.json"),
                new OtherSetLoading("son-tay-2023-set.json"),
                new OtherSetLoading("tuy-phuoc-2023-set.json"),
                new UnitsLoading(ADMINISTRATOR, "two-tier/before.csv", LONG_AGO),
                new ReorganisationsLoading(),
                new UnitsLoading(ADMINISTRATOR, "two-tier/divisions.csv", "2025-07-01"));
    }
}
