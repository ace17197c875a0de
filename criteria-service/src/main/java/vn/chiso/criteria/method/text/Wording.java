package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;

/** One sentence a kind, in one language. A maximum may be null: then it is named instead of stated. */
interface Wording {

    String binary(Binary method, BigDecimal maximum);

    String tiered(Tiered method);

    String proportional(Proportional method, BigDecimal maximum);

    String deduct(DeductPerOccurrence method, BigDecimal maximum);

    String components(ComponentCount method, BigDecimal maximum);

    String linkedIndex(LinkedIndex method, BigDecimal maximum);

    String survey(Survey method, BigDecimal maximum);

    String timeliness(Timeliness method);

    String yearOnYear(YearOnYear method);

    String rankBased(RankBased method);

    String checklist(Checklist method);

    String manual(Manual method, BigDecimal maximum);

    String formula(Formula method, BigDecimal maximum);

    String aggregate();

    /** The sentence, and which indicator brings what was measured; the sentence alone for none. */
    String measured(String sentence, String indicator);

    String bonus(BigDecimal cap);

    String penalty(BigDecimal cap);
}
