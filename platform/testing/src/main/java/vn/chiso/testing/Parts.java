package vn.chiso.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.KeyPair;
import javax.sql.DataSource;

/**
 * The servers and the signing key that all tests of one JVM share. Quarkus loads test classes several times, in class
 * loaders that come and go; the servers therefore live in the system class loader, and only types of the JDK cross.
 */
interface Parts {

    /** Creates the context's database and roles when they are not there yet. */
    void prepare(String context);

    /** Where the service under test finds its database: behind the proxy. */
    String jdbcUrl(String context);

    /** The superuser's way to the context's database, past the proxy. */
    DataSource database(String context);

    /** Where the service under test finds the broker: behind the proxy. */
    String serviceBootstrap();

    /** The tests' own way to the broker, past the proxy. */
    String directBootstrap();

    KeyPair signingKey();

    KeyPair foreignKey();

    void cutDatabase();

    void stallDatabase();

    void restoreDatabase();

    void cutBroker();

    void stallBroker();

    void restoreBroker();

    /** The parts of this JVM, started by the first call. */
    static Parts shared() {
        try {
            Class<?> shared = Class.forName(StartedParts.class.getName(), true, ClassLoader.getSystemClassLoader());
            if (shared == StartedParts.class) {
                return StartedParts.instance();
            }
            Method instance = shared.getDeclaredMethod("instance");
            instance.setAccessible(true);
            Object parts = invoke(instance, null);
            return (Parts) Proxy.newProxyInstance(
                    Parts.class.getClassLoader(),
                    new Class<?>[] {Parts.class},
                    (proxy, method, args) -> invoke(open(shared, method), parts, args));
        } catch (ClassNotFoundException e) {
            // Tests that run inside another program (a development server) are unknown to the system class loader.
            return StartedParts.instance();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("two versions of platform-testing on the class path", e);
        }
    }

    private static Method open(Class<?> type, Method method) throws NoSuchMethodException {
        Method opened = type.getDeclaredMethod(method.getName(), method.getParameterTypes());
        opened.setAccessible(true);
        return opened;
    }

    private static Object invoke(Method method, Object target, Object... args) {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
