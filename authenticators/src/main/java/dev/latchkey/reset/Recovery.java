package dev.latchkey.reset;

import dev.latchkey.delivery.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The right to choose a new password for one account, as a message carried it out and a code or link brings it back.
 *
 * @param id names this reset: of all the ways to finish it, one does
 * @param userId the account
 * @param channel how the message travelled
 * @param passwordMark which password it replaces: once that has changed, the right is void (A30)
 * @param handle the sign-in session that asked, for the waiting tab
 * @param typed what was typed there, to be filled in at the sign-in that follows
 * @param origin where it began
 */
record Recovery(
        String id,
        String userId,
        Channel channel,
        String passwordMark,
        String handle,
        String typed,
        ResetRequest.Origin origin) {

    Map<String, String> toNotes() {
        Map<String, String> notes = new HashMap<>();
        notes.put("id", id);
        notes.put("user", userId);
        notes.put("channel", channel.id());
        notes.put("mark", passwordMark);
        notes.put("handle", handle);
        notes.put("typed", typed);
        notes.put("client", origin.clientId());
        notes.put("root", origin.rootId());
        notes.put("tab", origin.tabId());
        return notes;
    }

    static Recovery of(Map<String, String> notes) {
        return new Recovery(
                notes.get("id"),
                notes.get("user"),
                Channel.byId(notes.get("channel")).orElseThrow(),
                notes.get("mark"),
                notes.get("handle"),
                Optional.ofNullable(notes.get("typed")).orElse(""),
                new ResetRequest.Origin(notes.get("client"), notes.get("root"), notes.get("tab")));
    }

    /** Leaves out whom it is for and the handle. */
    @Override
    public String toString() {
        return "Recovery[" + id + ", " + channel + "]";
    }
}
