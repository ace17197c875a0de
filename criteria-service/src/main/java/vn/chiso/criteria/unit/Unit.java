package vn.chiso.criteria.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.ServedAreas;
import vn.chiso.criteria.unit.history.ServiceSpan;
import vn.chiso.criteria.unit.history.Timeline;
import vn.chiso.criteria.unit.history.UnitFacts;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitRecord;
import vn.chiso.criteria.unit.history.UnitType;

/**
 * An agency, committee or division: what is assessed, responsible and addressed. Its periods are the truth; name, type and
 * parent repeat the one of the day of which its state was last told.
 */
@Entity
class Unit {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitType type;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    @ElementCollection
    @CollectionTable(name = "unit_period", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<UnitPeriod> periods = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_name", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<UnitName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_identifier", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<AgencyIdentifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_service_area", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<ServiceSpan> serves = new ArrayList<>();

    protected Unit() {}

    Unit(UUID id, UnitRequest request, LocalDate today) {
        this.id = id;
        code = request.code();
        open(request, today);
    }

    Unit(UUID id, UnitRecord wanted, LocalDate today) {
        this.id = id;
        code = wanted.code();
        record(wanted, today);
    }

    /** Takes over everything but the code, as what should have been recorded. */
    void record(UnitRecord wanted, LocalDate today) {
        var recorded = recorded();
        record(wanted.timeline(), wanted.aliases().stream().map(UnitName::alias).toList(), today);
        if (!wanted.identifiers().equals(recorded.identifiers())) {
            replace(identifiers, wanted.identifiers());
        }
        if (!wanted.serves().equals(recorded.serves())) {
            replace(serves, wanted.serves());
        }
    }

    /** Takes up a unit that never was, under the same code. */
    void reopen(UnitRequest request, LocalDate today) {
        serves.clear();
        open(request, today);
    }

    private void open(UnitRequest request, LocalDate today) {
        record(Timeline.of(request.period()), today);
        recordFacts(request);
        serve(request.serves(), validFrom);
    }

    /**
     * Takes over everything but the code, as what should have been recorded about the period of today. Only whom it serves is
     * stated from today on: whom it served before is history, which a correction leaves alone.
     */
    void correct(UnitRequest request, LocalDate today) {
        record(timeline().corrected(today, request.period()), today);
        recordFacts(request);
        replace(serves, areas().restated(request.serves(), day()).spans());
    }

    /** Takes over new periods, and states the one of today. */
    void record(Timeline timeline, LocalDate today) {
        record(timeline, names.stream().filter(UnitName::isAlias).toList(), today);
    }

    private void record(Timeline timeline, List<UnitName> aliases, LocalDate today) {
        replace(periods, timeline.periods());
        validFrom = timeline.from();
        validTo = timeline.to();
        state(today);
        spell(aliases);
    }

    /** Makes the period of the day the one that everybody goes by. */
    void state(LocalDate today) {
        var period = timeline().at(today);
        name = period.name();
        type = period.type();
        parentId = period.parentId();
        statedOn = today;
    }

    private void recordFacts(UnitRequest request) {
        spell(request.aliases().stream().map(UnitName::alias).toList());
        replace(
                identifiers,
                request.identifiers().stream()
                        .map(identifier -> identifier.within(validFrom, validTo))
                        .toList());
    }

    private void spell(List<UnitName> aliases) {
        var borne = Stream.concat(Stream.of(name), periods.stream().map(UnitPeriod::name))
                .distinct()
                .map(UnitName::borne);
        replace(names, Stream.concat(borne, aliases.stream()).toList());
    }

    /** An unchanged list stays untouched: replacing it would rewrite its rows. */
    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!wanted.equals(List.copyOf(stored))) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    /** The unit is no more from this day on, and neither are its identifiers. */
    void end(LocalDate day, LocalDate today) {
        record(timeline().endingOn(day), today);
        identifiers.removeIf(identifier -> !identifier.from().isBefore(day));
        replace(
                identifiers,
                identifiers.stream().map(each -> each.endingOn(day)).toList());
    }

    /** Makes it what it was, on every day. */
    void restore(UnitFacts facts, LocalDate today) {
        record(new Timeline(facts.periods()), today);
        replace(identifiers, facts.identifiers());
        replace(serves, facts.serves());
    }

    /** It was opened by mistake, so it exists on no day. */
    void neverWas(LocalDate today) {
        record(timeline().neverBegun(), today);
        identifiers.clear();
        serves.clear();
    }

    boolean isVacant() {
        return validFrom.equals(validTo);
    }

    /** From the day on, these identifiers take the place of those of their schemes. */
    void identify(List<AgencyIdentifier> next, LocalDate day) {
        var schemes = next.stream().map(AgencyIdentifier::scheme).toList();
        identifiers.removeIf(
                each -> schemes.contains(each.scheme()) && !each.from().isBefore(day));
        var kept = identifiers.stream().map(each -> schemes.contains(each.scheme()) ? each.endingOn(day) : each);
        replace(
                identifiers,
                Stream.concat(kept, next.stream().map(each -> each.within(day, validTo)))
                        .toList());
    }

    /** Also where it would only have begun later to serve the area. */
    void serveInstead(UUID area, Set<UUID> heirs, LocalDate day) {
        replace(serves, areas().passedOn(area, heirs, day).spans());
    }

    void takeOverAreas(Unit predecessor, LocalDate day) {
        replace(serves, areas().takingOver(predecessor.areas(), day).spans());
    }

    void serve(Set<UUID> areas, LocalDate day) {
        replace(serves, areas().with(areas, day).spans());
    }

    Timeline timeline() {
        return new Timeline(periods);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UnitType type() {
        return type;
    }

    UUID parentId() {
        return parentId;
    }

    LocalDate statedOn() {
        return statedOn;
    }

    /** The day of the unit's own time that is nearest to the one of which its state was told. */
    LocalDate day() {
        return timeline().nearest(statedOn);
    }

    List<String> aliases() {
        return names.stream().filter(UnitName::isAlias).map(UnitName::text).toList();
    }

    List<AgencyIdentifier> identifiers() {
        return List.copyOf(identifiers);
    }

    UnitFacts facts() {
        return new UnitFacts(periods, identifiers, serves);
    }

    UnitRecord recorded() {
        return new UnitRecord(code, timeline(), aliases(), identifiers, serves);
    }

    List<UUID> servedOn(LocalDate day) {
        return areas().on(day);
    }

    private ServedAreas areas() {
        return new ServedAreas(serves);
    }
}
