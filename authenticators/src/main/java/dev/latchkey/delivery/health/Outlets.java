package dev.latchkey.delivery.health;

import dev.latchkey.delivery.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * This node's {@link Outlet}s, as many as realms have sent through. Like meters they are the process's own and are gone with it:
 * each node tells what it saw itself.
 */
public final class Outlets {

    private static final Map<Key, Outlet> ALL = new ConcurrentHashMap<>();

    private Outlets() {}

    private record Key(Channel channel, String realmId, String gateway) {}

    public static Outlet mail(String realmId) {
        return ALL.computeIfAbsent(new Key(Channel.EMAIL, realmId, "smtp"), key -> new Outlet());
    }

    /**
     * @param gateway the name of a provider that the server has
     */
    public static Outlet sms(String realmId, String gateway) {
        return ALL.computeIfAbsent(new Key(Channel.SMS, realmId, gateway), key -> new Outlet());
    }

    /** What is known of a channel, over all realms. */
    static List<Outlet.Sight> sights(Channel channel, Optional<String> gateway) {
        return of(channel)
                .filter(outlet -> gateway.filter(g -> !g.equals(outlet.getKey().gateway)).isEmpty())
                .map(outlet -> outlet.getValue().sight())
                .filter(sight -> sight.state() != Outlet.State.UNTRIED)
                .toList();
    }

    /** The gateways that realms have sent through, in order. */
    static List<String> gateways() {
        return of(Channel.SMS).map(outlet -> outlet.getKey().gateway).distinct().sorted().toList();
    }

    /** To be called once a realm is gone. */
    public static void forget(String realmId) {
        ALL.keySet().removeIf(key -> key.realmId.equals(realmId));
    }

    private static Stream<Map.Entry<Key, Outlet>> of(Channel channel) {
        return ALL.entrySet().stream().filter(outlet -> outlet.getKey().channel == channel);
    }
}
