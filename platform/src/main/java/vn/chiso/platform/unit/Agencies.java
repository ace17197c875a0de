package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** Units under the names of other systems: agency identifiers of either form, as of today, or else our code. */
@ApplicationScoped
public class Agencies {

    // Native: both tables are the platform's own, without entities.
    private static final String IDENTIFIED = """
            with asked(day, named) as (select ?::date, unnest(?)),
            identified as (
                select a.named, u.id
                  from asked a
                  join unit_node_identifier i on i.identifier = a.named and i.valid_from <= a.day
                                             and (i.valid_to is null or i.valid_to > a.day)
                  join unit_node u on u.id = i.unit_id and u.valid_from <= a.day
                                  and (u.valid_to is null or u.valid_to > a.day)
            )
            """;

    private static final String ONE_EACH = """
            select named, min(id::text)::uuid
              from (select named, id from identified
                    union
                    select named, id from %s) found
             group by named
            having count(*) = 1
            """;

    private static final String TODAY = IDENTIFIED + ONE_EACH.formatted("""
                    (select a.named, u.id
                       from asked a
                       join unit_node u on u.code = a.named and u.valid_from <= a.day
                                       and (u.valid_to is null or u.valid_to > a.day)
                      where not exists (select 1 from identified i where i.named = a.named)) coded
                    """);

    private static final String EVER = IDENTIFIED + """
            , coded as (
                select a.named, u.id
                  from asked a
                  join unit_node u on u.code = a.named and (u.valid_to is null or u.valid_to > u.valid_from)
                 where not exists (select 1 from identified i where i.named = a.named)
            ), borne as (
                select a.named, i.unit_id as id,
                       rank() over (partition by a.named order by i.valid_from desc) as place
                  from asked a
                  join unit_node_identifier i on i.identifier = a.named and i.valid_from <= a.day
                 where not exists (select 1 from identified d where d.named = a.named)
                   and not exists (select 1 from coded c where c.named = a.named)
            )
            """ + ONE_EACH.formatted("""
                    (select named, id from coded union select named, id from borne where place = 1) before
                    """);

    private final Sql sql;
    private final BusinessClock clock;

    Agencies(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<UUID> find(String named) {
        return Optional.ofNullable(resolve(Set.of(named)).get(named));
    }

    /** As {@link #resolveEver}: for asking what is told of an agency that may be no more. */
    public Optional<UUID> findEver(String named) {
        return Optional.ofNullable(resolveEver(Set.of(named)).get(named));
    }

    /** Those that mean exactly one unit that exists today; an identifier that two units bear means neither. */
    public Map<String, UUID> resolve(Collection<String> named) {
        return resolve(TODAY, named);
    }

    /**
     * As {@link #resolve}, and of units that are no more: by the code, which never comes again, and by an identifier that nobody bears
     * today, of whom bore it last. For what is told of periods that are over.
     */
    public Map<String, UUID> resolveEver(Collection<String> named) {
        return resolve(EVER, named);
    }

    private Map<String, UUID> resolve(String statement, Collection<String> named) {
        record Found(String named, UUID unit) {}
        return sql
                .query(
                        statement,
                        row -> new Found(row.getString(1), row.getObject(2, UUID.class)),
                        clock.today(),
                        named.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Found::named, Found::unit));
    }

    /** How the units are known as of today; those that are not known at all are missing. */
    public Map<UUID, Agency> of(Collection<UUID> units) {
        LocalDate today = clock.today();
        return sql
                .query(
                        """
                        select u.id, u.code, u.name,
                               max(i.identifier) filter (where i.scheme = 'CURRENT'),
                               max(i.identifier) filter (where i.scheme = 'LEGACY')
                          from unit_node u
                          left join unit_node_identifier i
                            on i.unit_id = u.id and i.valid_from <= ? and (i.valid_to is null or i.valid_to > ?)
                         where u.id = any (?)
                         group by u.id, u.code, u.name
                        """,
                        row -> new Agency(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        today,
                        today,
                        units)
                .stream()
                .collect(Collectors.toMap(Agency::unitId, Function.identity()));
    }
}
