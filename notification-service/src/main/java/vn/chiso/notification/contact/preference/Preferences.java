package vn.chiso.notification.contact.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.QuietHours;
import vn.chiso.notification.contact.Reach;
import vn.chiso.notification.contact.channel.OfferedChannels;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;

/** What persons and units said of how they want to be reached. */
@ApplicationScoped
public class Preferences {

    private static final String COLUMNS = "version, language, channels, quiet_from, quiet_to";

    private final Sql sql;
    private final OfferedChannels offered;
    private final QuietHours usual;

    Preferences(
            Sql sql,
            OfferedChannels offered,
            @ConfigProperty(name = "chiso.contact.quiet-from") LocalTime from,
            @ConfigProperty(name = "chiso.contact.quiet-to") LocalTime to) {
        this.sql = sql;
        this.offered = offered;
        this.usual = new QuietHours(from, to);
    }

    /**
     * Somebody who may have said something.
     *
     * @param language in which he is written to unless he says otherwise
     */
    public record Person(UUID contactId, UUID unitId, String language) {}

    /** Whose preferences they are: exactly one of the two. */
    record Owner(UUID contactId, UUID unitId) {}

    /** One row; null where nothing was said. */
    record Stated(long version, String language, Set<Channel> channels, QuietHours quietHours) {

        private static final Stated NOTHING = new Stated(0, null, null, null);
    }

    Stated of(Owner owner) {
        return sql
                .query(
                        "select " + COLUMNS + " from preference where contact_id = ? or unit_id = ?",
                        Preferences::stated,
                        owner.contactId(),
                        owner.unitId())
                .stream()
                .findFirst()
                .orElse(Stated.NOTHING);
    }

    /** The caller has checked the version under the row's lock, or that there is none. */
    void state(Owner owner, PreferenceRequest request) {
        var quiet = Optional.ofNullable(request.quietHours());
        sql.update(
                """
                insert into preference (id, contact_id, unit_id, language, channels, quiet_from, quiet_to, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (%s) do update
                   set language = excluded.language, channels = excluded.channels, quiet_from = excluded.quiet_from,
                       quiet_to = excluded.quiet_to, version = preference.version + 1
                """.formatted(owner.contactId() == null ? "unit_id" : "contact_id"),
                Ids.next(),
                owner.contactId(),
                owner.unitId(),
                request.language(),
                request.channels() == null
                        ? null
                        : request.channels().stream().map(Channel::name).toArray(String[]::new),
                quiet.map(QuietHours::from).orElse(null),
                quiet.map(QuietHours::to).orElse(null));
    }

    /** Serialises two changes of one owner's preferences until the transaction ends. */
    void lock(Owner owner) {
        sql.query(
                "select pg_advisory_xact_lock(804120, hashtext(?))",
                row -> null,
                Objects.requireNonNullElse(owner.contactId(), owner.unitId()).toString());
    }

    /** What holds for the people of a unit who said nothing. */
    Reach ofUnit(UUID unit) {
        return merge("vi", unitsAbove(List.of(unit)).getOrDefault(unit, List.of()).stream());
    }

    /** What holds for each contact. */
    public Map<UUID, Reach> of(Collection<Person> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Stated> own = new HashMap<>();
        sql.query(
                "select contact_id, " + COLUMNS + " from preference where contact_id = any (?)",
                row -> own.put(row.getObject("contact_id", UUID.class), stated(row)),
                contacts.stream().map(Person::contactId).toList());
        var units = unitsAbove(contacts.stream().map(Person::unitId).distinct().toList());
        var reaches = new HashMap<UUID, Reach>();
        for (var contact : contacts) {
            var chain = Stream.concat(
                    Stream.ofNullable(own.get(contact.contactId())),
                    units.getOrDefault(contact.unitId(), List.of()).stream());
            // The language of the contact itself stands between what the person said and what the unit says.
            reaches.put(contact.contactId(), merge(contact.language(), chain.toList(), own.get(contact.contactId())));
        }
        return reaches;
    }

    /** What units say, the nearest first. */
    private Map<UUID, List<Stated>> unitsAbove(Collection<UUID> units) {
        Map<UUID, List<Stated>> above = new HashMap<>();
        sql.query(
                """
                select u.descendant_id, p.version, p.language, p.channels, p.quiet_from, p.quiet_to
                  from unit_path u join preference p on p.unit_id = u.ancestor_id
                 where u.descendant_id = any (?)
                 order by u.depth
                """,
                row -> above.computeIfAbsent(row.getObject(1, UUID.class), unit -> new java.util.ArrayList<>())
                        .add(stated(row)),
                units);
        return above;
    }

    private Reach merge(String language, Stream<Stated> chain) {
        var stated = chain.toList();
        return merge(first(stated, Stated::language).orElse(language), stated, null);
    }

    private Reach merge(String language, List<Stated> chain, Stated own) {
        return new Reach(
                own == null || own.language() == null ? language : own.language(),
                first(chain, Stated::channels).orElseGet(offered::all),
                first(chain, Stated::quietHours).orElse(usual));
    }

    private static <T> Optional<T> first(List<Stated> chain, Function<Stated, T> value) {
        return chain.stream().map(value).filter(Objects::nonNull).findFirst();
    }

    private static Stated stated(ResultSet row) throws SQLException {
        var channels = row.getArray("channels");
        var from = row.getObject("quiet_from", LocalTime.class);
        return new Stated(
                row.getLong("version"),
                row.getString("language"),
                channels == null ? null : channels((String[]) channels.getArray()),
                from == null ? null : new QuietHours(from, row.getObject("quiet_to", LocalTime.class)));
    }

    private static Set<Channel> channels(String[] names) {
        var channels = EnumSet.noneOf(Channel.class);
        for (var name : names) {
            channels.add(Channel.valueOf(name));
        }
        return channels;
    }
}
