package dev.latchkey.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a person. */
public enum Channel {
    EMAIL,
    SMS;

    /** The lower-case form used on pages, in records, event details and metric tags. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Channel other() {
        return this == EMAIL ? SMS : EMAIL;
    }

    public static Optional<Channel> byId(String id) {
        return id == null
                ? Optional.empty()
                : Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }
}
