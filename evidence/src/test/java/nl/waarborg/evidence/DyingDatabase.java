package nl.waarborg.evidence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A database whose connection is lost, uncommitted, after a given number of JDBC calls on it and its statements. */
public final class DyingDatabase {

    private final DataSource real;
    private int callsLeft;

    public DyingDatabase(DataSource real, int calls) {
        this.real = real;
        this.callsLeft = calls;
    }

    public DataSource dataSource() {
        return unreachableWhile(() -> false, () -> { });
    }

    public DataSource unreachableWhile(BooleanSupplier down, Runnable refused) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (down.getAsBoolean()) {
                refused.run();
                throw new SQLException("the database is unreachable");
            }
            Connection connection = real.getConnection();
            return dying(Connection.class, connection, connection);
        });
    }

    private <T> T dying(Class<T> type, T target, Connection connection) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().equals("close") && !method.getName().equals("rollback") && callsLeft-- <= 0) {
                connection.close();
                throw new SQLException("the connection was lost at " + method.getName());
            }
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof PreparedStatement statement ? dying(PreparedStatement.class, statement, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
