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

    private final Sql sql;
    private final BusinessClock clock;

    Agencies(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<UUID> find(String named) {
        return Optional.ofNullable(resolve(Set.of(named)).get(named));
    }

    /** Those that mean exactly one unit that exists today; an identifier that two units bear means neither. */
    public Map<String, UUID> resolve(Collection<String> named) {
        record Found(String named, UUID unit) {}
        // Native: both tables are the platform's own, without entities.
        return sql
                .query(
                        """
                        with asked(day, named) as (select ?::date, unnest(?)),
                        identified as (
                            select a.named, u.id
                              from asked a
                              join unit_node_identifier i on i.identifier = a.named and i.valid_from <= a.day
                                                         and (i.valid_to is null or i.valid_to > a.day)
                              join unit_node u on u.id = i.unit_id and u.valid_from <= a.day
                                              and (u.valid_to is null or u.valid_to > a.day)
                        )
                        select named, min(id::text)::uuid
                          from (select named, id from identified
                                union
                                select a.named, u.id
                                  from asked a
                                  join unit_node u on u.code = a.named and u.valid_from <= a.day
                                                  and (u.valid_to is null or u.valid_to > a.day)
                                 where not exists (select 1 from identified i where i.named = a.named)) found
                         group by named
                        having count(*) = 1
                        """,
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
