package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.chiso.platform.database.Sql;

/** The replicated indicator definitions. */
@ApplicationScoped
public class Indicators {

    /** How the catalogue names us, and the task service, which sends what it measures by events. */
    private static final String[] MEASURING_SYSTEMS = {"chiso", "chiso.task", "task-service"};

    private final Sql sql;

    Indicators(Sql sql) {
        this.sql = sql;
    }

    public boolean isDefined(String code) {
        return !sql.query("select 1 from indicator_definition where code = ?", row -> 1, code)
                .isEmpty();
    }

    /** Decimals that its values may have; where the catalogue says nothing, any number. */
    public int scale(String code) {
        return sql.query(
                        "select coalesce(max(scale), 32767) from indicator_definition where code = ?",
                        row -> row.getInt(1),
                        code)
                .getFirst();
    }

    /** True if the values of the indicator come from another system of ours by events. */
    public boolean isMeasuredBySystem(String code) {
        return !sql.query(
                        "select 1 from indicator_definition where code = ? and lower(source_system) = any (?)",
                        row -> 1,
                        code,
                        MEASURING_SYSTEMS)
                .isEmpty();
    }

    /** Codes of the indicators of which less is better. */
    public Set<String> lessIsBetter() {
        return Set.copyOf(sql.query(
                "select code from indicator_definition where direction = 'LOWER_IS_BETTER'", row -> row.getString(1)));
    }

    @Transactional
    void apply(IndicatorState state) {
        sql.update(
                """
                insert into indicator_definition (id, version, code, name, unit_of_measure, direction, scale, source_system)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, code = excluded.code, name = excluded.name,
                       unit_of_measure = excluded.unit_of_measure, direction = excluded.direction, scale = excluded.scale,
                       source_system = excluded.source_system
                 where indicator_definition.version < excluded.version
                """,
                state.id(),
                state.version(),
                state.code(),
                state.name(),
                state.unitOfMeasure(),
                state.direction(),
                state.scale(),
                state.sourceSystem());
    }
}
