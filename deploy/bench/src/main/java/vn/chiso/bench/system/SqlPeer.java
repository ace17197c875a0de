package vn.chiso.bench.system;

import java.time.Duration;
import java.util.List;
import vn.chiso.bench.Programs;
import vn.chiso.bench.load.Latency;
import vn.chiso.local.system.Database;

/** The same statements in one transaction without a service before them. */
interface SqlPeer {

    String name();

    /** As often as the database can. */
    double perSecond(Duration duration);

    /** So often, each counted from when it should have begun, the first second and the first of each client left out. */
    Latency at(double perSecond, Duration duration);

    /**
     * pgbench where the machine has one: the database's own tool, which need not be of the server's version.
     *
     * @param script of pgbench: statements with their semicolons, and values that a query before them makes
     */
    static SqlPeer of(Database database, List<String> script) {
        return Programs.find("pgbench")
                .<SqlPeer>map(program -> new Pgbench(program, database, script))
                .orElseGet(() -> new JdbcLoop(database, script));
    }
}
