package vn.chiso.local.job;

import java.util.Locale;
import java.util.Map;
import vn.chiso.local.sample.Sample;

/** Who acts for a division in the sample: one officer and one head, named after its code. */
public final class Officers {

    /** Vertical agencies have codes of the form CA.VL, divisions of the form QT.VL.NV. */
    private static final Map<String, String> AGENCIES = Map.of("CA.VL", "ca", "QS.VL", "qs");

    private final Sample sample;

    public Officers(Sample sample) {
        this.sample = sample;
    }

    public String officer(String unitName) {
        return "canbo." + suffix(unitName);
    }

    public String head(String unitName) {
        return "truong." + suffix(unitName);
    }

    private String suffix(String unitName) {
        String code = sample.unitCode(unitName);
        String agency = AGENCIES.get(code);
        return agency != null
                ? agency
                : code.substring(code.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
