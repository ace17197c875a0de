package vn.chiso.local.sample;

import java.util.List;

/** The sample in the order in which its parts need each other. */
public final class SampleLoader {

    private SampleLoader() {}

    public static List<Loading> steps() {
        return List.of(
                new UnitsLoading(),
                new IndicatorsLoading(),
                new CriteriaSetLoading(),
                new ResponsibilitiesLoading(),
                new ContactsLoading());
    }
}
