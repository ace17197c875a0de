package vn.chiso.scoring.consistency.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures, codes, dates and names of a document that was published.
 *
 * @param unitId the unit whose results it prints
 * @param organiserUnitId the unit that organised the scoring, if it is another
 * @param year of the results, not of the document
 * @param unitName as the document calls the unit; where absent, the name in the catalogue
 */
public record PublishedDocument(
        @NotNull UUID unitId,
        UUID organiserUnitId,

        @Schema(examples = "PAR_INDEX") @NotNull @Pattern(regexp = PublishedDocument.PROGRAMME)
        String programme,

        @Schema(examples = "2023", description = "Year of the results, not of the document.")
        @NotNull
        @Min(2000)
        @Max(2200)
        Integer year,

        @Schema(examples = "thị trấn Đồng Mỏ", description = "As the document calls the unit.") @Size(max = 300)
        String unitName,

        @Schema(description = "FULL: every criterion of the set is listed. EXTRACT, which is assumed: only some are.")
        Coverage coverage,

        @Schema(description = "Absent: the head is not checked.") @Valid
        DocumentHeader header,

        @Size(max = PublishedDocument.MOST_ROWS) List<@NotNull @Valid CriterionRow> criteria,
        @Size(max = PublishedDocument.MOST_ROWS) List<@NotNull @Valid SectionRow> sections,
        @Size(max = PublishedDocument.MOST_ROWS) List<@NotNull @Valid ResultRow> results,
        @Size(max = PublishedDocument.MOST_ROWS) List<@NotNull @Valid DocumentFact> facts) {

    /** Five times the largest legal set; all of it is checked while its sender waits. */
    public static final int MOST_ROWS = 10_000;

    static final String PROGRAMME = "[A-Z][A-Z0-9_]{0,63}";

    /** How much of the criteria set the document lists. */
    public enum Coverage {
        FULL,
        EXTRACT
    }

    public PublishedDocument {
        coverage = coverage == null ? Coverage.EXTRACT : coverage;
        criteria = criteria == null ? List.of() : criteria;
        sections = sections == null ? List.of() : sections;
        results = results == null ? List.of() : results;
        facts = facts == null ? List.of() : facts;
    }

    /** The same, with the name of its unit. */
    public PublishedDocument named(String name) {
        return new PublishedDocument(
                unitId, organiserUnitId, programme, year, name, coverage, header, criteria, sections, results, facts);
    }

    public List<Placed<CriterionRow>> placedCriteria() {
        return placed("criteria", criteria);
    }

    public List<Placed<SectionRow>> placedSections() {
        return placed("sections", sections);
    }

    public List<Placed<DocumentFact>> placedFacts() {
        return placed("facts", facts);
    }

    public List<Placed<ResultRow>> placedResults() {
        return placed("results", results);
    }

    /** Results of the programme that the document is about. */
    public List<Placed<ResultRow>> ownResults() {
        return placedResults().stream()
                .filter(result -> programme.equals(programmeOf(result.part())))
                .toList();
    }

    public String programmeOf(ResultRow result) {
        return result.programme() == null ? programme : result.programme();
    }

    /** Criteria, sections and results alike. */
    public Stream<Placed<? extends ScoredRow>> scoredRows() {
        return Stream.of(placedCriteria(), placedSections(), placedResults()).flatMap(List::stream);
    }

    private static <T> List<Placed<T>> placed(String member, List<T> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Placed<>("/" + member + "/" + i, parts.get(i)))
                .toList();
    }
}
