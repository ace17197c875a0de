package vn.chiso.scoring.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the lines of one or more cards cite, in the order in which it was named. */
public final class CardCitations {

    private record Place(UUID lineId, CitationStage stage) {}

    record Citation(UUID lineId, CitationStage stage, CitedEvidence evidence) {}

    private final Map<Place, List<CitedEvidence>> byPlace;

    CardCitations(List<Citation> citations) {
        byPlace = citations.stream()
                .collect(Collectors.groupingBy(
                        citation -> new Place(citation.lineId(), citation.stage()),
                        Collectors.mapping(Citation::evidence, Collectors.toUnmodifiableList())));
    }

    public List<CitedEvidence> of(UUID lineId, CitationStage stage) {
        return byPlace.getOrDefault(new Place(lineId, stage), List.of());
    }
}
