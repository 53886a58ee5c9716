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

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** Takes the database to look over the shoulder of. */
    public CountedSql(DataSource database) {
        super(database);
    }

    /** The statements since this was asked last; of one that was not prepared the words are not known. */
    public List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        InvocationHandler told = (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                asked.add((String) arguments[0]);
            } else if (method.getName().equals("createStatement")) {
                asked.add("(not prepared)");
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
