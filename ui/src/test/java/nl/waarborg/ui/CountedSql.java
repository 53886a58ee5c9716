package nl.waarborg.ui;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that tells which statements were made on it. */
public final class CountedSql extends DelegatingDataSource {

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean listening = true;

    /** Takes the database to look over the shoulder of. */
    public CountedSql(DataSource database) {
        super(database);
    }

    /** A statement, and the thread that made it; of one that was not prepared the words are not known. */
    public record Asked(String thread, String sql) {}

    /** The same, but it listens only once it is told to. */
    public static CountedSql silent(DataSource database) {
        CountedSql counted = new CountedSql(database);
        counted.listening = false;
        return counted;
    }

    /** The statements since this was asked last. */
    public List<Asked> asked() {
        List<Asked> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    /** The statements that are made meanwhile by whatever serves pages. */
    public List<String> ofPages(Runnable meanwhile) {
        listening = true;
        try {
            asked.clear();
            meanwhile.run();
            return asked().stream().filter(one -> one.thread().startsWith("http-")).map(Asked::sql).toList();
        } finally {
            listening = false;
        }
    }

    private void tell(String sql) {
        if (listening) {
            asked.add(new Asked(Thread.currentThread().getName(), sql));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        InvocationHandler told = (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                tell((String) arguments[0]);
            } else if (method.getName().equals("createStatement")) {
                tell("(not prepared)");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, told);
    }
}
