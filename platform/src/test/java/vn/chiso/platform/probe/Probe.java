package vn.chiso.platform.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;

/** The smallest aggregate, to try the platform on. */
@Entity
class Probe {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private BigDecimal points;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> inputs;

    protected Probe() {}

    Probe(String name, BigDecimal points, Map<String, BigDecimal> inputs) {
        this.id = Ids.next();
        this.name = name;
        this.points = points;
        this.inputs = inputs;
    }

    void rename(String newName) {
        name = newName;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ProbeResponse response() {
        return new ProbeResponse(id, version, name, points, inputs);
    }
}
