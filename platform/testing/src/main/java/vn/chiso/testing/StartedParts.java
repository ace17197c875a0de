package vn.chiso.testing;

import java.security.KeyPair;
import javax.sql.DataSource;

/** The one set of servers of this JVM. Both servers start with the first use and end with the JVM. */
final class StartedParts implements Parts {

    private static StartedParts instance;

    private final KeyPair signingKey = TokenKeys.signing();
    private final KeyPair foreignKey = TokenKeys.foreign();
    private Postgres postgres;
    private Broker broker;

    private StartedParts() {}

    /** Called by reflection, too: from the class loaders of Quarkus. */
    static synchronized StartedParts instance() {
        if (instance == null) {
            instance = new StartedParts();
        }
        return instance;
    }

    @Override
    public void prepare(String context) {
        postgres().prepare(context);
    }

    @Override
    public String jdbcUrl(String context) {
        return postgres().jdbcUrl(context);
    }

    @Override
    public DataSource database(String context) {
        return postgres().database(context);
    }

    @Override
    public String serviceBootstrap() {
        return broker().serviceBootstrap();
    }

    @Override
    public String directBootstrap() {
        return broker().directBootstrap();
    }

    @Override
    public KeyPair signingKey() {
        return signingKey;
    }

    @Override
    public KeyPair foreignKey() {
        return foreignKey;
    }

    @Override
    public void cutDatabase() {
        postgres().proxy().cut();
    }

    @Override
    public void stallDatabase() {
        postgres().proxy().stall();
    }

    @Override
    public void restoreDatabase() {
        postgres().proxy().restore();
    }

    @Override
    public void cutBroker() {
        broker().proxy().cut();
    }

    @Override
    public void stallBroker() {
        broker().proxy().stall();
    }

    @Override
    public void restoreBroker() {
        broker().proxy().restore();
    }

    private synchronized Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.start();
        }
        return postgres;
    }

    private synchronized Broker broker() {
        if (broker == null) {
            broker = Broker.start();
        }
        return broker;
    }
}
