package vn.chiso.scoring.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * One criterion on one card, through its stages. Rows are made with the card, by one statement. What was said is replaced, never
 * changed, and told so to Hibernate: else it would write and parse all of it once more for each line that it reads.
 */
@Entity
@Table(name = "scorecard_line")
public class ScorecardLine {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "scorecard_id")
    private UUID scorecardId;

    private int position;

    @Column(name = "criterion_code")
    private String criterionCode;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private SelfScore self;

    @Column(name = "self_points")
    private BigDecimal selfPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Appraisal appraisal1;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private LineExplanation explanation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Appraisal appraisal2;

    @Column(name = "appraised_points")
    private BigDecimal appraisedPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "final")
    private Appraisal finalScore;

    @Column(name = "final_points")
    private BigDecimal finalPoints;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "scored_by")
    private String[] scoredBy;

    protected ScorecardLine() {}

    public void scoreBySelf(SelfScore score) {
        self = score;
        selfPoints = score.points();
        if (!wasScoredBy(score.by().subject())) {
            scoredBy = Stream.concat(
                            Arrays.stream(scoredBy), Stream.of(score.by().subject()))
                    .toArray(String[]::new);
        }
    }

    public void appraiseFirst(Appraisal appraisal) {
        appraisal1 = appraisal;
        appraisedPoints = appraisal.points();
    }

    public void appraiseAgain(Appraisal appraisal) {
        appraisal2 = appraisal;
        appraisedPoints = appraisal.points();
    }

    public void explain(LineExplanation said) {
        explanation = said;
    }

    /** True if the account ever scored the line, even if another one did so after it. */
    public boolean wasScoredBy(String subject) {
        return List.of(scoredBy).contains(subject);
    }

    /** True of the account that scored it at any time, or explained it. */
    public boolean wasSpokenForBy(String subject) {
        return wasScoredBy(subject)
                || explanation != null && explanation.by().subject().equals(subject);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID scorecardId() {
        return scorecardId;
    }

    public int position() {
        return position;
    }

    public String criterionCode() {
        return criterionCode;
    }

    public BigDecimal maxPoints() {
        return maxPoints;
    }

    public SelfScore self() {
        return self;
    }

    public Appraisal appraisal1() {
        return appraisal1;
    }

    public LineExplanation explanation() {
        return explanation;
    }

    public Appraisal appraisal2() {
        return appraisal2;
    }

    /** What counts after the review; null before. */
    public Appraisal finalScore() {
        return finalScore;
    }

    /** The appraisal that counts so far, or null. */
    public Appraisal appraised() {
        return appraisal2 == null ? appraisal1 : appraisal2;
    }
}
