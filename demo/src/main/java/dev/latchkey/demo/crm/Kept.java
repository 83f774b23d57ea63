package dev.latchkey.demo.crm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Things kept for browsers under an unguessable key, in memory; beyond a thousand the oldest goes. */
final class Kept<T> {

    private static final int MOST = 1000;

    private final Map<String, T> things =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                    return size() > MOST;
                }
            };

    /** Keeps the thing and returns its key. */
    synchronized String keep(T thing) {
        String key = SignInAttempt.secret();
        things.put(key, thing);
        return key;
    }

    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(things.get(key));
    }

    /** Gives the thing out for the last time. */
    synchronized Optional<T> take(String key) {
        return Optional.ofNullable(things.remove(key));
    }
}
