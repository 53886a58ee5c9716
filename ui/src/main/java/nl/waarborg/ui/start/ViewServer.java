package nl.waarborg.ui.start;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/**
 * Where the views live: the server that {@code MONGODB_URI} names, or one inside this process on a free loopback port, which
 * is empty at every start and filled from the log.
 */
public final class ViewServer implements AutoCloseable {

    private static final String NAME = "waarborg";

    private final MongoServer embedded;
    private final MongoClient client;
    private final String name;

    private ViewServer(MongoServer embedded, MongoClient client, String name) {
        this.embedded = embedded;
        this.client = client;
        this.name = name;
    }

    /** Opens what the URI names; null or blank is a server of its own. */
    public static ViewServer open(String uri) {
        if (uri != null && !uri.isBlank()) {
            String database = new ConnectionString(uri).getDatabase();
            return new ViewServer(null, MongoClients.create(uri), database == null ? NAME : database);
        }
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        InetSocketAddress address = server.getLocalAddress();
        String own = "mongodb://" + address.getHostString() + ":" + address.getPort();
        return new ViewServer(server, MongoClients.create(own), NAME);
    }

    /** The database with the views. */
    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }
}
