package vn.chiso.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A state of the service's database from which many tests begin: made once a JVM, through the service like any other,
 * and put back for every further test, which takes milliseconds. Events of the making are not sent again.
 */
public final class Baseline {

    private static final Map<String, Made> MADE = new HashMap<>();

    /** What is on its way out belongs to the test that sent it. */
    private static final String OUTBOX = "outbox_event";

    private Baseline() {}

    /**
     * Puts the database into that state, from empty tables by {@code making} the first time.
     *
     * @param making answers what tests have to know of the state (ids); it is answered every time
     */
    public static synchronized <T> T of(String name, Class<T> type, Supplier<T> making) {
        var made = MADE.get(name);
        if (made == null) {
            RealParts.truncateAll();
            T answer = making.get();
            made = new Made(answer, "baseline_" + MADE.size());
            save(made.schema());
            MADE.put(name, made);
        } else {
            restore(made.schema());
        }
        return type.cast(made.answer());
    }

    private record Made(Object answer, String schema) {}

    private static void save(String schema) {
        Tables.inOneTransaction(statement -> {
            statement.execute("create schema " + schema);
            for (String table : RealParts.tables(statement)) {
                statement.execute("create table %s.%s as table public.%s".formatted(schema, table, table));
            }
            statement.execute("create table %s.sequence_position (name text, last_value bigint, is_called boolean)"
                    .formatted(schema));
            for (String sequence : Tables.strings(
                    statement, "select quote_ident(sequencename) from pg_sequences where schemaname = 'public'")) {
                statement.execute("insert into %s.sequence_position select '%s', last_value, is_called from public.%s"
                        .formatted(schema, sequence, sequence));
            }
        });
    }

    private static void restore(String schema) {
        Tables.inOneTransaction(statement -> {
            Tables.empty(statement, RealParts.tables(statement));
            for (String insert : Tables.strings(statement, inserts(schema))) {
                statement.execute(insert);
            }
            statement.execute(
                    "select setval(('public.' || name)::regclass, last_value, is_called) from %s.sequence_position"
                            .formatted(schema));
        });
    }

    /** A statement for each saved table that has rows; columns that the database computes are left to it. */
    private static String inserts(String schema) {
        return """
                select format('insert into public.%%1$I (%%2$s) overriding system value select %%2$s from %s.%%1$I',
                              table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position))
                  from information_schema.columns
                 where table_schema = 'public' and is_generated = 'NEVER' and table_name <> '%s'
                   and table_name in (select tablename from pg_tables where schemaname = '%s')
                 group by table_name
                """.formatted(schema, OUTBOX, schema);
    }
}
