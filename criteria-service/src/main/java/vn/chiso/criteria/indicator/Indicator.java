package vn.chiso.criteria.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.chiso.platform.id.Ids;

/** What is measured: values of it feed criteria, and are kept by scoring-service. */
@Entity
class Indicator {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private int scale;

    @Column(name = "source_system")
    private String sourceSystem;

    protected Indicator() {}

    Indicator(IndicatorRequest request) {
        id = Ids.next();
        code = request.code();
        change(request);
    }

    /** Takes over everything but the code. */
    void change(IndicatorRequest request) {
        name = request.name();
        unitOfMeasure = request.unitOfMeasure();
        direction = request.direction();
        scale = request.scale();
        sourceSystem = request.sourceSystem();
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

    IndicatorResponse response() {
        return new IndicatorResponse(id, version, code, name, unitOfMeasure, direction, scale, sourceSystem);
    }

    IndicatorEvent event() {
        return new IndicatorEvent(id, version, code, name, unitOfMeasure, direction, scale, sourceSystem);
    }
}
