package dev.latchkey.reset;

import dev.latchkey.delivery.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The right to choose a new password for one account, as a message carried it out and a code or link brings it back.
 *
 * @param id names this reset: of all the ways to finish it, one does
 * @param userId the account
 * @param channel how the message travelled
 * @param passwordMark which password it replaces: once that has changed, the right is void (A30)
 * @param issuedAt when the message was made: what ends an account's resets ends those from before
 * @param handle the tab that asked, which waits
 * @param typed what was typed there, to be filled in at the sign-in that follows
 * @param begun where it began
 */
record Recovery(
        String id,
        String userId,
        Channel channel,
        String passwordMark,
        Instant issuedAt,
        String handle,
        String typed,
        StartingTab begun) {

    Map<String, String> toNotes() {
        Map<String, String> notes = new HashMap<>();
        notes.put("id", id);
        notes.put("user", userId);
        notes.put("channel", channel.id());
        notes.put("mark", passwordMark);
        notes.put("issued", Long.toString(issuedAt.toEpochMilli()));
        notes.put("handle", handle);
        notes.put("typed", typed);
        notes.put("client", begun.clientId());
        notes.put("root", begun.rootId());
        notes.put("tab", begun.tabId());
        return notes;
    }

    static Recovery of(Map<String, String> notes) {
        return new Recovery(
                notes.get("id"),
                notes.get("user"),
                Channel.byId(notes.get("channel")).orElseThrow(),
                notes.get("mark"),
                Instant.ofEpochMilli(Long.parseLong(notes.get("issued"))),
                notes.get("handle"),
                notes.get("typed"),
                new StartingTab(notes.get("client"), notes.get("root"), notes.get("tab")));
    }

    /** Leaves out whom it is for and the handle. */
    @Override
    public String toString() {
        return "Recovery[" + channel + ", " + issuedAt + "]";
    }
}
