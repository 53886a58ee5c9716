package nl.waarborg.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.caching.WeakReferenceCache;

/**
 * Keeps the projects that were used last in memory, also when memory is collected; others for as long as somebody holds
 * them. A project read again from its events costs three times a cached one, and more the longer it lives.
 */
final class RecentProjects extends WeakReferenceCache {

    /** How many are kept: a large municipality has some hundred running projects, each some tens of kilobytes. */
    private static final int KEPT = 500;

    private final Map<Object, Object> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > KEPT;
        }
    });

    @Override
    public void put(Object key, Object value) {
        super.put(key, value);
        kept.put(key, value);
    }

    @Override
    public <K, V> V get(K key) {
        V value = super.get(key);
        if (value != null) {
            kept.put(key, value);
        }
        return value;
    }

    @Override
    public boolean remove(Object key) {
        kept.remove(key);
        return super.remove(key);
    }

    @Override
    public void removeAll() {
        kept.clear();
        super.removeAll();
    }
}
