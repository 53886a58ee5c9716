package nl.waarborg.ui;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** An empty database for views that tells what it was asked, as the driver itself sees it, and which fields it answered. */
public final class CountedViews implements AutoCloseable, CommandListener {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + server.bind().getPort()))
            .addCommandListener(this).build());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> answered = Collections.synchronizedSet(new TreeSet<>());

    /** The database. */
    public MongoDatabase database() {
        return client.getDatabase("counted");
    }

    /** What was asked since this was asked last: the commands with their collections, such as {@code find projects}. */
    public List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    /** The paths of the fields of the documents that came back since this was asked last, without the fields within lists. */
    public Set<String> fields() {
        Set<String> since = Set.copyOf(answered);
        answered.clear();
        return new TreeSet<>(since);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonValue on = event.getCommand().get(event.getCommandName());
        asked.add(event.getCommandName() + (on.isString() ? " " + on.asString().getValue() : ""));
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonValue cursor = event.getResponse().get("cursor");
        if (cursor != null) {
            BsonDocument answer = cursor.asDocument();
            answer.getArray(answer.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                    .forEach(document -> add("", document.asDocument()));
        }
    }

    private void add(String before, BsonDocument document) {
        document.forEach((name, value) -> {
            if (value.isDocument()) {
                add(before + name + ".", value.asDocument());
            } else {
                answered.add(before + name);
            }
        });
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
