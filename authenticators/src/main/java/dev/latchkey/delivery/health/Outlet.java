package dev.latchkey.delivery.health;

import java.time.Instant;
import java.util.Locale;

/** What this node last saw of a way out: a realm's mail server, or an SMS gateway as that realm uses it. */
public final class Outlet {

    /** How it stands. */
    public enum State {
        /** Nothing was sent since the server started. */
        UNTRIED,
        /** The last message was taken. */
        WORKING,
        /** The last message was not taken. */
        FAILING;

        /** As monitoring names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param lastTaken when a message was last taken; null if none was
     * @param lastFault when one was last not taken; null if that never happened
     * @param fault a word for why; never an address, a number or a text; null likewise
     * @param faultsInARow how many were not taken since one was
     */
    public record Sight(
            State state, Instant lastTaken, Instant lastFault, String fault, int faultsInARow) {}

    private Sight sight = new Sight(State.UNTRIED, null, null, null, 0);

    public synchronized Sight sight() {
        return sight;
    }

    public synchronized void taken(Instant now) {
        sight = new Sight(State.WORKING, now, sight.lastFault(), sight.fault(), 0);
    }

    /**
     * @param fault see {@link Sight#fault}
     */
    public synchronized void failed(String fault, Instant now) {
        sight = new Sight(State.FAILING, sight.lastTaken(), now, fault, sight.faultsInARow() + 1);
    }
}
