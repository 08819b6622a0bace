package muster.ledger.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A network that fails: the first appends lose their connection before or after the server has done its work. */
final class BreakingConnections extends AbstractDataSource {
    private final DataSource real;
    private final AtomicInteger before;
    private final AtomicInteger after;
    private volatile boolean refusing;
    private final boolean refuseOnceBroken;

    BreakingConnections(DataSource real, int before, int after, boolean refuseOnceBroken) {
        this.real = real;
        this.before = new AtomicInteger(before);
        this.after = new AtomicInteger(after);
        this.refuseOnceBroken = refuseOnceBroken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (refusing) {
            throw lost();
        }
        Connection connection = real.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return method.getName().equals("prepareStatement")
                                    && arguments[0].toString().contains("ledger.append")
                            ? breaking(connection, (PreparedStatement) result)
                            : result;
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private PreparedStatement breaking(Connection connection, PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("executeQuery")) {
                        return call(statement, method, arguments);
                    }
                    if (before.getAndDecrement() > 0) {
                        throw broken(connection);
                    }
                    Object result = call(statement, method, arguments);
                    if (after.getAndDecrement() > 0) {
                        throw broken(connection);
                    }
                    return result;
                });
    }

    private SQLException broken(Connection connection) throws SQLException {
        refusing = refuseOnceBroken;
        connection.abort(Runnable::run);
        return lost();
    }

    private static SQLException lost() {
        return new SQLException("The network is gone", "08006");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
